import { demoCustomers, type DemoCustomer } from '../seed/customers.js';
import { countries } from '../seed/people.js';

/**
 * The demo's customers whose accounts a stack of one currency and one time zone keeps, as a gateway
 * stands for one country; without who shows the largest amounts, which floats of 32 bits cannot hold.
 */
export const bssCustomers: readonly DemoCustomer[] = demoCustomers.filter(
  ({ country, scenario }) => countries[country].locale.startsWith('de') && scenario !== 'longest',
);
