import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { backButton } from '../../parts/later/view-head.js';
import type { ViewHost } from '../view.js';

/** From the first step of a way back to all of them; what was entered is kept. */
export const backToHelp = ({ close }: ViewHost): TemplateResult =>
  backButton(msg('Back to help', { id: 'support.back.link' }), close);
