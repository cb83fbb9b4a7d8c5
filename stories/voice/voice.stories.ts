import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { VoiceCatalogue } from './voice-catalogue.js';
import { VoiceCheck } from './voice-check.js';

customElements.define('voice-catalogue', VoiceCatalogue);
customElements.define('voice-check', VoiceCheck);

/** The rules of the voice, live: what `kulanz lint-copy` says of your words and of ours. */
const meta: Meta = { title: 'Pages/Voice' };
export default meta;

/** Write, and see which rule objects, and what would be better. */
export const TryYourWords: StoryObj = { render: () => html`<voice-check></voice-check>` };
/** All of our words by view, with the figures of their running text. */
export const OurWords: StoryObj = { render: () => html`<voice-catalogue></voice-catalogue>` };
