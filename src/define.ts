/** Registers every tag for customers. A tag that the page has already stays as it is. */
import './elements/provider/define.js';
import './elements/balance-card/define.js';
import './elements/plan-chooser/define.js';
import './elements/nps-prompt/define.js';
import './elements/support-options/define.js';
