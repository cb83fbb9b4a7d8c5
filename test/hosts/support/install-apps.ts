/** Runs once before the tests of the apps. */
import { installApps } from './apps.js';

export const setup = (): void => installApps();
