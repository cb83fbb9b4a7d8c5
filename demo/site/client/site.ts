/** The page's own script. Everything works without it but for the PIN, the chat and the filter. */
import { closeMenuWhenLeft } from './account-menu.js';
import { openChatWhenAsked } from './chat.js';
import { filterCustomersWhileTyping } from './customer-search.js';
import { reloadWhenSessionChanged } from './session-watch.js';
import { answerStepUpByPin } from './step-up.js';

closeMenuWhenLeft();
filterCustomersWhileTyping();
reloadWhenSessionChanged();
answerStepUpByPin();
openChatWhenAsked();
