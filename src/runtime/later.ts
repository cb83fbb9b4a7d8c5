/** What first content does not need, as one chunk; it loads with its first use. */
export { checkedCall } from '../core/backend/checked-call.js';
export { keepTrying } from './keep-trying.js';
export { followPayment } from './payments.js';
export { settleOptions } from './settle-options.js';
export { askStepUp } from './step-up.js';
