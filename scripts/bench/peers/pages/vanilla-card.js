/** What the balance card does when an amount is overdue, by hand: its elements, words and formats. */
import { defineCard } from './card.js';
import { styles } from './styles.js';

const icon = (path) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path><path d="M9 12h6v4H9z"></path></svg>`;

const way = (name, text, path) => `<button class="way" data-way="${name}">${icon(path)}
  <span><b>${text}</b><span class="second">Wie es passt</span></span>${icon('M9 6l6 6-6 6')}</button>`;

defineCard({
  styles: `${styles} section { min-height: 30rem; } button { display: flex; } svg { width: 1.5rem; }`,
  markup: `<section aria-busy="true" aria-labelledby="heading" lang="de">
    <p role="status"></p>
    <div class="frame">
      <div class="head">
        <p class="eyebrow">${icon('M6 4h8l4 4v12H6z')}<span><bdi id="label"></bdi></span></p>
        <div id="heading" role="heading" tabindex="-1" aria-level="2">
          <span class="figure"><bdi id="amount" translate="no"></bdi> <span>offen</span></span>
        </div>
        <p id="lead"></p>
      </div>
      <div class="tray">
        <div role="heading" aria-level="3">Drei Wege, wie wir Sie heute unterstützen</div>
        <div class="ways">
          ${way('pay', 'Jetzt bezahlen', 'M3 10h18M7 14h3')}
          ${way('plan', 'In Raten zahlen', 'M4 10h16M8 3v4M16 3v4')}
          ${way('help', 'Hilfe bekommen', 'M4 5h16v11h-9l-4 4v-4H4z')}
        </div>
      </div>
      <div class="foot"><button>Einzelheiten ansehen</button></div>
    </div>
  </section>`,
  fill(root, { label, amount, day }) {
    const set = (id, text) => {
      root.getElementById(id).textContent = text;
    };
    set('label', label);
    set('amount', amount);
    set('lead', `Fällig war der Betrag am ${day}.`);
  },
});
