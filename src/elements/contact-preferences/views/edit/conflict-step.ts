import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { ContactPreferences } from '../../../../core/contract/index.js';
import { getLocale } from '../../../../i18n/index.js';
import { label } from '../../../parts/label.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { lines, type Line } from '../../../parts/later/lines.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import {
  channelName,
  choiceName,
  languageWords,
  printWords,
  quietWords,
  settingName,
} from '../words.js';
import { patchOf, type Patch } from './draft.js';

export interface ConflictStep {
  readonly seen: ContactPreferences;
  readonly now: ContactPreferences;
  readonly mine: Patch;
  readonly languages: readonly string[];
  readonly headingLevel: number;
  readonly status: WriteState<unknown>['status'];
  readonly outcome: unknown;
  readonly onMine: () => void;
  readonly onLook: () => void;
  readonly onTheirs: () => void;
}

/** What was changed elsewhere beside what the customer chose here; the customer decides. */
export function conflictStep(step: ConflictStep): TemplateResult {
  return html`<div class="sheet">
    <div class="tight">
      ${viewHeading(
        msg('There is a newer version of your settings', { id: 'prefs.conflict.title' }),
        step.headingLevel,
      )}
      <p>
        ${msg('Your choices from here are kept. You decide what holds.', {
          id: 'prefs.conflict.text',
        })}
      </p>
    </div>
    ${lines(differences(step))} ${step.outcome}
    <div class="actions">
      ${confirmButton(
        step.status,
        msg('Save my choices', { id: 'prefs.conflict.mine.primary' }),
        step.onMine,
      )}
      <button class="button" @click=${step.onLook}>
        ${msg('View my choices', { id: 'prefs.conflict.look.action' })}
      </button>
      <button class="button" @click=${step.onTheirs}>
        ${msg('Keep what holds now', { id: 'prefs.conflict.theirs.action' })}
      </button>
    </div>
  </div>`;
}

/** Every setting that was changed, here or elsewhere. */
function differences({ seen, now, mine, languages }: ConflictStep): Line[] {
  const theirs = patchOf(seen, now);
  const locale = getLocale();
  const found: Line[] = [];
  const compare = (name: string, nowWords: string, mineWords: string | undefined): void => {
    found.push({ name, content: bothWords(nowWords, mineWords) });
  };
  for (const { channel, choice } of now.channels) {
    const name = channelName(channel);
    const chosen = mine.channels?.find((each) => each.channel === channel)?.choice;
    const isOther = theirs.channels?.some((each) => each.channel === channel);
    if (name === undefined || choice === 'unknown' || !(chosen ?? isOther)) continue;
    compare(name, choiceName(choice), chosen && choiceName(chosen));
  }
  if (theirs.quietTimes ?? mine.quietTimes) {
    const words = (times: ContactPreferences['quietTimes']): string =>
      quietWords(times, locale).join('; ');
    compare(
      settingName.quietTimes(),
      words(now.quietTimes),
      mine.quietTimes && words(mine.quietTimes),
    );
  }
  if (theirs.language ?? mine.language) {
    const words = (tag: string): string => languageWords(tag, languages);
    compare(settingName.language(), words(now.language), mine.language && words(mine.language));
  }
  if ((theirs.largePrint ?? mine.largePrint) !== undefined) {
    const chosen = mine.largePrint === undefined ? undefined : printWords(mine.largePrint);
    compare(settingName.largePrint(), printWords(now.largePrint), chosen);
  }
  return found;
}

const bothWords = (nowWords: string, mineWords: string | undefined): TemplateResult =>
  html`<span class="block"
      >${msg('Holds now:', { id: 'prefs.conflict.now.label' })} ${label(nowWords)}</span
    >
    ${
      mineWords === undefined
        ? nothing
        : html`<span class="block"
            ><b
              >${msg('Your choice:', { id: 'prefs.conflict.mine.label' })} ${label(mineWords)}</b
            ></span
          >`
    }`;
