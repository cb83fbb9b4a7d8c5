/** The host's own script: connects the tags with the fault server, and acts as the customer does. */
import type { KulanzProvider } from '../../../../src/index.js';
import { createRestBackend } from '../../../../src/core/backend/index.js';
import { goals, type Done, type PageAct, type Screen, type Told } from '../acts.js';
import { Network } from './network.js';
import { fillIn, press, times } from './press.js';
import { look, type Button, type Sight } from './sight.js';
import { checks, closes, leaves, ownPlan, reloads } from './words.js';

export interface Connection {
  readonly baseUrl: string;
  readonly paymentOrigin: string;
  readonly returnUrl: string;
  /** Of the person who is signed in, and of the one who may be next. */
  readonly tokens: readonly [string, string];
  readonly person: number;
}

const tagOf = {
  balance: 'kulanz-balance-card',
  plan: 'kulanz-plan-chooser',
  help: 'kulanz-support-options',
  preferences: 'kulanz-contact-preferences',
} as const;

const nothing: Done = { pressed: [], confirmed: [] };

export class Driver {
  readonly #provider = document.querySelector<KulanzProvider>('kulanz-provider')!;
  readonly #tags = [...this.#provider.children];
  readonly #network = new Network();
  #connection!: Connection;
  #told: Told[] = [];
  #place: string = tagOf.balance;
  #person = 0;

  /** The tags get their backend, and the person is signed in. */
  async connect(connection: Connection): Promise<Screen> {
    this.#connection = connection;
    const { paymentOrigin, returnUrl, person } = connection;
    this.#listen();
    Object.assign(this.#provider, { paymentOrigins: [paymentOrigin], returnUrl });
    this.#signIn(person);
    return this.rest();
  }

  /** A client keeps the token of one person. */
  #signIn(person: number): void {
    this.#person = person;
    const { baseUrl, tokens } = this.#connection;
    const backend = createRestBackend({
      baseUrl,
      getAccessToken: () =>
        Promise.resolve({ accessToken: tokens[person]!, expiresInSeconds: 3_600 }),
      fetch: this.#network.fetch,
      retryPauseMs: 1,
      readTimeoutMs: 10_000,
      writeTimeoutMs: 10_000,
    });
    Object.assign(this.#provider, { backend, accountKey: String(person) });
  }

  /** What the page tells the host of; the host takes over whatever would leave the page. */
  #listen(): void {
    for (const name of ['payment-start', 'chat-start', 'file']) {
      this.#provider.addEventListener(`kulanz-${name}`, (event) => event.preventDefault());
    }
    for (const event of ['plan-confirmed', 'payment-start', 'request-created'] as const) {
      this.#provider.addEventListener(`kulanz-${event}`, (told: ToldEvent) => {
        const id = told.planId ?? told.requestId ?? told.payment?.id ?? '';
        this.#told.push({ event, id });
      });
    }
  }

  /** Waits until all requests are answered and rendered. */
  async rest(): Promise<Screen> {
    await this.#network.rests();
    return this.screen();
  }

  /** The page as it is now, and what it has told since it was asked last. */
  screen(): Screen {
    const { text, buttons } = look(this.#provider);
    const isChecking = buttons.some(({ words }) => checks.test(words));
    const given = text.includes(ownPlan) ? look(this.#provider, '[data-view="own"]').text : text;
    return { text, given, isChecking, told: this.#told.splice(0) };
  }

  /** What the first views say of the account: without what was said or asked on the way there. */
  facts(): readonly string[] {
    return look(this.#provider, 'kulanz-nps-prompt, [role="status"], .offer, .why').pieces;
  }

  async act(act: PageAct): Promise<Done> {
    switch (act.do) {
      case 'go':
        return this.#go(act.goal);
      case 'main':
        return press(times(this.#main(), act.times));
      case 'press': {
        const all = this.#buttons();
        return press(times(all[act.which % Math.max(all.length, 1)], act.times));
      }
      case 'fill':
        fillIn(this.#here.fields, act);
        return nothing;
      case 'back':
        return press(this.#here.buttons.filter(({ element }) => element.matches('.back')));
      case 'home':
        return this.#goHome();
      case 'check':
        return press(
          this.#buttons().filter(({ words }) => checks.test(words) || reloads.test(words)),
        );
      case 'giveUp':
        return press(this.#named('Zahlung beenden'));
      case 'answer':
        if (!act.isSkipped) this.#choose(act.score);
        return press(this.#named(act.isSkipped ? 'Frage überspringen' : 'Antwort senden'));
      case 'remove':
        for (const tag of this.#tags) tag.remove();
        return nothing;
      case 'putBack':
        if (!this.#tags[0]!.isConnected) this.#provider.append(...this.#tags);
        return nothing;
      case 'signIn':
        this.#provider.reset();
        return nothing;
      case 'switch':
        this.#signIn(1 - this.#person);
        return nothing;
      case 'comeBack':
        void this.#provider.resumePayment(act.paymentId);
        return nothing;
    }
  }

  /** Where the customer is: in one of the tags, or in the one that has them all. */
  get #here(): Sight {
    const tag = this.#tags.find(({ localName }) => localName === this.#place) ?? this.#tags[0]!;
    return look(tag, 'kulanz-nps-prompt');
  }

  #buttons(): Button[] {
    return look(this.#provider).buttons.filter(({ words }) => !leaves.test(words));
  }

  #named(start: string): Button[] {
    return this.#buttons()
      .filter(({ words }) => words.startsWith(start))
      .slice(0, 1);
  }

  /** The one button of a view that asks for something, else the first way. */
  #main(): Button | undefined {
    const { buttons } = this.#here;
    return (
      buttons.find(({ element }) => element.matches('.main')) ??
      buttons.find(({ element }) => element.matches('.way'))
    );
  }

  #choose(score: number): void {
    const scores = look(this.#provider).fields.filter(({ name }) => name === 'score');
    scores[score]?.click();
  }

  /** Leads to a view, and there through one door after the other. */
  async #go(goal: Extract<PageAct, { do: 'go' }>['goal']): Promise<Done> {
    const { view, doors } = goals[goal];
    this.#show(view);
    const done: Done[] = [];
    for (const door of doors) {
      await this.#network.rests();
      // In a review, words as on a door may stand on what confirms.
      done.push(press(this.#named(door)));
    }
    return {
      pressed: done.flatMap(({ pressed }) => pressed),
      confirmed: done.flatMap(({ confirmed }) => confirmed),
    };
  }

  #show(view: keyof typeof tagOf): void {
    this.#place = tagOf[view];
    const care = this.#tags.find((tag) => tag.localName === 'kulanz-care');
    if (care) Object.assign(care, { view });
  }

  async #goHome(): Promise<Done> {
    const pressed: string[] = [];
    let isHome = false;
    for (let rounds = 0; rounds < 8; rounds += 1) {
      const closing = this.#buttons().filter(
        ({ element, words }) => element.matches('.back') || closes.test(words),
      );
      if (closing.length === 0 && isHome) break;
      // The balance, too, is as it was left.
      if (closing.length === 0) this.#show('balance');
      isHome = closing.length === 0;
      pressed.push(...press(closing).pressed);
      await this.#network.rests();
    }
    return { pressed, confirmed: [] };
  }
}

interface ToldEvent extends Event {
  readonly planId?: string;
  readonly requestId?: string;
  readonly payment?: { readonly id: string };
}

Object.assign(globalThis, { driver: new Driver() });
