import { TagDriver, fieldOf, type DriverOptions, type Place } from './driver.js';

/** Drives `<kulanz-nps-prompt>`. It asks after something is done, when the backend has a question. */
export const npsPrompt = (place: Place, options?: DriverOptions): NpsPromptDriver =>
  new NpsPromptDriver(place, 'kulanz-nps-prompt', options);

export class NpsPromptDriver extends TagDriver {
  /** Waits until the question is there. */
  async asked(): Promise<void> {
    await this.texts(fieldOf('score'), 'the question');
  }

  /**
   * Answers the question.
   * @param score 0 to 10
   */
  async answer(score: number, { comment }: { readonly comment?: string } = {}): Promise<void> {
    await this.chooseFrom('score', score + 1);
    if (comment !== undefined) {
      await this.untilDone({ act: 'fill', find: 'textarea', text: comment }, 'room for a comment');
    }
    await this.untilEvent('kulanz-nps-answered', () => this.next());
  }

  /** Skips the question. */
  async skip(): Promise<void> {
    const press = () => this.press('form button[type="button"]', 'a way to skip');
    await this.untilEvent('kulanz-nps-declined', press);
  }
}
