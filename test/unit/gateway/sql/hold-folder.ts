/** Owns the data folder of its argument until it is killed; says on its channel that it does. */
import { ownDataFolder } from '../../../../src/gateway/sql/database/data-folder.js';

await ownDataFolder(process.argv[2] ?? '');
process.send?.('owned');
setInterval(() => {}, 60_000);
