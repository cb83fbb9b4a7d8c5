/** The page's own script. Without it only PIN, chat, filter and the staff's tags do not work. */
import { closeMenuWhenLeft } from './account-menu.js';
import { openChatWhenAsked } from './chat.js';
import { filterCustomersWhileTyping } from './customer-search.js';
import { reloadWhenSessionChanged } from './session-watch.js';
import { giveStaffTokens } from './staff-tokens.js';
import { answerStepUpByPin } from './step-up.js';

closeMenuWhenLeft();
filterCustomersWhileTyping();
reloadWhenSessionChanged();
answerStepUpByPin();
openChatWhenAsked();
giveStaffTokens();
