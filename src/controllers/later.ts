/** What later views borrow. A module of its own, so that it loads with them and not before. */
export { call } from './call.js';
export { IntentController, type ConfirmOptions } from './intent-controller.js';
export { linkTo } from './link.js';
export { dismissPaymentReturn, openPayment, returnUrl } from './payment.js';
export { report } from './report.js';
export { commit } from '../runtime/commit.js';
export { isRefusal } from '../runtime/intent.js';
export type { OpenedPayment } from '../runtime/payments.js';
