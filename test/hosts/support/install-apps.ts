/** Runs once before the tests of the apps. React 18 has a lock of its own: packages of the others find React 19. */
import { installApps } from './apps.js';

export const setup = (): void => installApps('.', 'react-18');
