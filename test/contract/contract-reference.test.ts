import { openSqlStore } from '../../src/gateway/sql/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { collectionsContract } from './suite/index.js';
import { openStoreBackend } from './support/store-backend.js';

collectionsContract('PGlite', async () => openStoreBackend(await openSqlStore({ memory: true })));

// Says plainly when there is no PostgreSQL here.
const postgres = await openTestDatabase();
if (postgres) {
  collectionsContract('PostgreSQL', async () => {
    const backend = await openStoreBackend(await openSqlStore({ databaseUrl: postgres.url }));
    return {
      ...backend,
      async close() {
        await backend.close();
        await postgres.close();
      },
    };
  });
}
