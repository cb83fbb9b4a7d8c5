/** Runs once before the tests of the app in Angular. */
import { installApps } from './apps.js';

export const setup = (): void => installApps('angular');
