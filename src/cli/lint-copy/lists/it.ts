import type { Phrase, WordLists } from '../types.js';

const solution = 'Troviamo una soluzione insieme.';
const dated = 'una data: entro il 30 settembre 2026';
const choice = 'Puoi ... (quello che è possibile, senza pressione)';
const fact = 'quanto resta da pagare, senza giudizio: «Restano da pagare 84,90 €.»';

function phrases(better: string, finds: readonly string[]): Phrase[] {
  return finds.map((find) => ({ find, better }));
}

const threats = [
  ...phrases(solution, [
    ...['ultimo sollecito', 'ultimo avviso', 'ultimo avvertimento', 'ultima comunicazione'],
    ...['ultimo richiamo', 'ultima diffida', 'diffid*', 'messa in mora', 'mess* in mora'],
    ...['mett* in mora', 'costituzione in mora', 'costituire in mora', 'in mora', 'di mora'],
    ...['moratori', 'recupero crediti', 'recupero del credito', 'recupero dei crediti'],
    ...['recuperare il credito', 'agenzia di recupero', 'società di recupero', 'vie legali'],
    ...['azione legale', 'azioni legali', 'ufficio legale', 'studio legale', 'procedura legale'],
    ...['sede legale competente', 'agire legalmente', 'in giudizio', 'giudizial*', 'giudiziar*'],
    ...['tribunale', 'tribunali', 'giudice', 'avvocat*', 'legali', 'decreto ingiuntivo', 'ingiun*'],
    ...['pignor*', 'ufficiale giudiziario', 'esecuzione forzata', 'procedura esecutiva'],
    ...['conseguenz*', 'senza ulteriore avviso', 'senza ulteriori avvisi', 'senza preavviso'],
    ...['in difetto', 'in mancanza di', 'mancato pagamento', 'mancato saldo', 'in caso contrario'],
    ...['pena la', 'a pena di', 'penale', 'penali', 'sanzion*', 'spese aggiuntive'],
    ...['costi aggiuntivi', 'spese legali', 'a tue spese', 'a sue spese', 'centrale rischi'],
    ...['centrali rischi', 'banche dati', 'cattivi pagatori', 'ci riserviamo', 'costrett*'],
    ...['risolto di diritto', 'risoluzione del contratto', 'risolvere il contratto'],
    ...['risolveremo il contratto', 'sarà risolto', 'disattivazione definitiva'],
    ...['cessazione definitiva', 'cedere il credito', 'cessione del credito', 'cederemo'],
    ...['altra scelta', 'perentori*', 'improrogabil*', 'termine ultimo', 'agiremo'],
    ...['esigiamo', 'esigere', 'pretendiamo', 'pretendere', 'intimiamo', 'intimazione'],
    ...['a tutela dei nostri', 'merito creditizio'],
  ]),
  ...phrases(solution, [
    ...['coattiv*', 'nostro legale', 'nostri legali', 'rischi di perdere', 'rischia di perdere'],
    ...['o il contratto', 'o la linea', 'trascorso questo termine', 'trascorso tale termine'],
    ...['decorso', 'provvedimenti', 'spese di gestione', 'spese di sollecito', 'ultima volta'],
  ]),
  ...phrases(dated, [
    ...['immediat*', 'subito', 'senza indugio', 'senza ritardo', 'tempestiv*', "all'istante"],
    ...['seduta stante', 'sollecitamente', 'entro e non oltre'],
  ]),
  ...phrases(choice, [
    ...['devi', 'lei deve', 'dovete', 'dovrà pagare', 'deve pagare', 'deve saldare'],
    ...['deve versare', 'dovrai', 'è tenut*', 'sei tenut*', 'siete tenut*', 'sei obbligat*'],
    ...['è obbligat*', "hai l'obbligo", "ha l'obbligo", 'obbligo di', 'altrimenti', 'ti tocca'],
    ...['è obbligatorio pagare', 'bisogna pagare'],
  ]),
];

const blame = phrases(fact, [
  ...['debitor*', 'debitric*', 'moros*', 'inadempien*', 'inadempiment*', 'insolut*', 'insolven*'],
  ...['arretrat*', 'in ritardo', 'ritardo nel pagamento', 'ritardi nei pagamenti'],
  ...['ritardato pagamento', 'tuo ritardo', 'suo ritardo', 'pagat* in ritardo'],
  ...['non hai pagato', 'non ha pagato', 'non avete pagato', 'non hai saldato'],
  ...['non ha saldato', 'non hai ancora', 'non ha ancora pagato', 'non ha ancora saldato'],
  ...['non ha provveduto', 'non hai provveduto', 'hai dimenticato', 'ha dimenticato'],
  ...['ti sei dimenticat*', 'tua dimenticanza', 'sua dimenticanza', 'nonostante i'],
  ...['nonostante le', 'nonostante ripetut*', 'nonostante numeros*', 'malgrado i', 'malgrado le'],
  ...['negligen*', 'trascurat*', 'tua colpa', 'sua colpa', 'colpa tua', 'colpa sua', 'per colpa'],
  ...['non hai rispettato', 'non ha rispettato', 'non hai mantenuto', 'non ha mantenuto'],
  ...['non hai risposto', 'non ha risposto', 'non hai mai', 'non ha mai', 'ci devi', 'ci deve'],
  ...['il tuo debito', 'il suo debito', 'i tuoi debiti', 'i suoi debiti', 'cattiv* pagator*'],
  ...['pagator* inaffidabil*', 'irresponsabil*', 'inaffidabil*', 'hai ignorato', 'ha ignorato'],
  ...['hai ancora ignorato', 'venut* meno', 'ancora una volta', "l'ennesim*", 'ennesim*'],
  ...['hai delus*', 'recidiv*', 'hai saltato', 'ha saltato', 'hai rotto', 'ti rifiuti'],
  ...['malafede', 'mala fede', 'scoperto', 'non vuoi pagare', 'non vuole pagare', 'nonostante la'],
  ...["tutt'oggi", 'tuttora', 'nonostante il', 'non onori', 'non onora', 'accumuli', 'non saldat*'],
]);

const urgency = phrases(dated, [
  ...['urgent*', 'urgenza', 'solo oggi', 'solo per oggi', 'ultima occasione'],
  ...['ultima possibilità', 'ultima opportunità', 'ultima chance', 'ultime ore', 'affrett*'],
  ...['agisci', 'agisca', 'sbrigati', 'si sbrighi', 'troppo tardi', 'prima che sia tardi'],
  ...['non aspettare', 'non aspetti', 'non attendere', 'non attenda', 'non rimandare'],
  ...['non rimandi', 'non perdere', 'non perda', 'non lasciarti sfuggire', 'senza aspettare'],
  ...['il tempo stringe', 'tempo sta per scadere', 'tempo sta finendo', 'sta per scadere'],
  ...['conto alla rovescia', 'solo # giorno', 'solo # giorni', 'solo # ore', 'solo # minuti'],
  ...['pochi giorni ancora', 'al più presto', 'il prima possibile', 'prima possibile'],
  ...['quanto prima', 'senza perdere tempo', 'in fretta', 'ora o mai più', 'offerta limitata'],
  ...['tempo limitato', 'è ora di pagare', 'prima che sparisca', 'solo pochi', 'solo poche'],
]);

const idioms = phrases('quello che si intende, con parole semplici', [
  ...['stessa barca', 'a fine mese', 'alla fine del mese con', 'string* la cinghia'],
  ...['tirare la cinghia', 'occhio della testa', 'chiud* un occhio', 'acqua alla gola'],
  ...["testa fuori dall'acqua", 'fondo al tunnel', 'volt* pagina', 'una passeggiata'],
  ...['gioco da ragazzi', 'rimett* in piedi', 'tir* avanti', 'mani bucate', 'al verde'],
  ...['una pietra sopra', 'in bocca al lupo', 'meglio tardi che mai', 'i conti in tasca'],
  ...['casca il mondo', 'fine del mondo', 'senza batter ciglio', 'conti della serva'],
  ...['carte in tavola', 'neve al sole', 'due piccioni', 'coperta corta', 'romp* il salvadanaio'],
  ...['sbarc* il lunario', 'salt* mortali', 'ops', 'oops', 'ahi', 'haha', 'ahah'],
]);

const promises = [
  ...phrases('quello che facciamo, senza promesse', [
    ...['garantit*', 'garantiamo', 'garantire', 'garantisc*', 'promettiamo', 'promettere'],
    ...['promesso', 'promessa', 'parola nostra', 'senza rischi', 'senza rischio', 'zero rischi'],
    ...['nessun rischio', '100%', '100 %', '100 per cento', 'qualunque cosa accada'],
    ...['sempre una soluzione', 'di sicuro'],
  ]),
  ...phrases('quello che è vero adesso: «La tua linea resta attiva.»', [
    ...['non ti preoccupare', 'non preoccuparti', 'non si preoccupi', 'non preoccuparsi'],
    ...['non vi preoccupate', 'non preoccupatevi', 'niente paura', 'nessuna paura'],
    ...['nessun problema', 'senza problemi', 'nessuna preoccupazione', 'senza preoccupazioni'],
    ...['senza pensieri', 'stai tranquill*', 'stia tranquill*', 'state tranquill*'],
    ...[
      "non c'è da preoccuparsi",
      'niente panico',
      'niente ansia',
      'non rischi nulla',
      'non temere',
      'stai seren*',
    ],
  ]),
];

const ease = phrases('cosa fare, senza dire quanto poco costa', [
  ...['facile', 'facili', 'facilmente', 'facilissim*', 'semplicemente', 'semplicissim*', 'basta'],
  ...['bastano', 'in un clic', 'in # clic', 'in pochi clic', 'senza sforzo', 'senza fatica'],
  ...['in un attimo', 'niente di più semplice', 'comodamente'],
]);

const periods = [
  ...['giorno', 'giorni', 'giorni lavorativi', 'settimana', 'settimane', 'mese', 'mesi', 'ore'],
];
const days = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'];

const relativeDates = phrases('il 30 settembre 2026', [
  ...['domani', 'dopodomani', 'ieri', "l'altro ieri", 'la prossima settimana'],
  ...['settimana prossima', 'il mese prossimo', 'il prossimo mese', 'questa settimana'],
  ...[
    'questo mese',
    'fine mese',
    'fine del mese',
    'entro la fine della settimana',
    'settimana scorsa',
    'scorsa settimana',
  ],
  ...['mese scorso', 'scorso mese', 'entro oggi', 'entro stasera', 'nei prossimi giorni'],
  ...['tra', 'fra', 'entro', 'da', 'nei prossimi', 'entro i prossimi', 'nel giro di'].flatMap(
    (word) => periods.map((period) => `${word} # ${period}`),
  ),
  ...['giorni', 'settimane', 'mesi'].map((period) => `# ${period} fa`),
  ...days.flatMap((day) => [
    ...[`entro ${day}`, `per ${day}`, `da ${day}`, `${day} prossimo`, `prossimo ${day}`],
    ...[`fino a ${day}`, `questo ${day}`, `è ${day}`, `${day} mattina`, `${day} alle`],
  ]),
]);

const months =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';

export const it: WordLists = {
  capitals: ['IBAN', 'SEPA', 'HTML', 'JSON', 'TAEG'],
  abbreviations: [
    ...['ad es.', 'p. es.', 'es.', 'ecc.', 'sig.', 'sig.ra', 'sigg.', 'dott.', 'dott.ssa'],
    ...['avv.', 'ing.', 'art.', 'n.', 'nr.', 'tel.', 'max.', 'min.', 'ca.', 'pag.', 'rif.'],
    ...['gen.', 'feb.', 'apr.', 'lug.', 'ago.', 'sett.', 'ott.', 'nov.', 'dic.'],
  ],
  numbers: [
    ...['un', 'uno', 'una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
    ...['dieci', 'dodici', 'quattordici', 'quindici', 'venti', 'trenta', 'pochi', 'poche'],
    ...['alcuni', 'alcune', 'qualche'],
  ],
  threats,
  blame,
  urgency,
  harmless: [
    ...[
      'non sei obbligat*',
      'non è obbligat*',
      'non sei tenut*',
      'non devi',
      'non dovete',
      'non deve',
      'non dovrai',
      'non è urgente',
      'nessuna urgenza',
    ],
    ...[
      'non è colpa tua',
      'non è tua colpa',
      'nessuna colpa',
      'senza fretta',
      'non è troppo tardi',
    ],
    ...['nessun tribunale', 'nessuna conseguenza', 'senza conseguenze', 'nessuna penale'],
    ...['senza penali', 'nessun obbligo', 'senza obbligo di', 'assistenza legale', 'ci devi'],
    ...['entro # giorni dal', 'arriv* a fine mese'],
  ],
  relativeDates,
  absoluteDates: [
    new RegExp(`\\d{1,2}[°º]? (?:${months}) \\d{4}`, 'i'),
    /\d{1,2}[./]\d{1,2}[./]\d{4}/,
    /\d{4}-\d{2}-\d{2}/,
  ],
  purposes: [
    ...['paga*', 'paghi', 'fattur*', 'bollett*', 'scad*', 'resta*', 'resto', 'spesa', 'spese'],
    ...['cost*', 'credito', 'totale', 'somma', 'rata', 'rate', 'saldo', 'addebit*', 'bonific*'],
    ...['rimbors*', 'cauzion*', 'deposito', 'piano', 'tariff*', 'canone', 'prezz*', 'al mese'],
    ...['a settimana', 'mensil*', 'interess*', 'minim*', 'massim*', 'almeno', 'fino a'],
    ...['dispositiv*', 'contest*', 'verific*', 'registr*', 'in arrivo', 'segnal*', 'detratt*'],
    ...['sconto'],
  ],
  purposeExample: 'La tua rata: {amount}',
  currencies: ['€', 'EUR', 'euro', 'CHF', 'franchi', '$', '£'],
  units: ['%', 'per cento', 'GB', 'MB', 'Gbit', 'Mbit', 'km', 'ore', 'minuti'],
  glossary: ['precontrattual*', 'telecomunicazion*', 'sovraindebitamento'],
  brands: ['eSIM', 'WhatsApp', 'PayPal', 'iPhone', 'iPad'],
  idioms,
  pity: ['purtroppo', 'dispiac*', 'ci spiace', 'spiacent*', 'rammaric*', 'sfortunatamente'],
  promises,
  ease,
  money: [
    ...['paga*', 'paghi', 'fattur*', 'bollett*', 'rata', 'rate', 'importo', 'importi', 'soldi'],
    ...['denaro', 'spesa', 'spese', 'costo', 'costi', 'bonific*', 'addebit*', 'saldo', 'somma'],
  ],
  restrictions: {
    named: [
      ...['limitat*', 'limitiamo', 'limiteremo', 'limitare', 'limitazion*', 'sospes*', 'sospend*'],
      ...['sospension*', 'bloccat*', 'blocchiamo', 'bloccheremo', 'bloccare', 'blocco'],
      ...['disattiv*', 'staccat*', 'stacchiamo', 'distacco', 'interrott*', 'interromp*'],
      ...[
        'rallentat*',
        'velocità ridotta',
        'velocità è ridotta',
        'spento',
        'spegniamo',
        'puoi più chiamare',
        'restrizion*',
      ],
    ],
    lifted: [
      ...['non è più', 'non è', 'non sarà', 'non viene', 'non limitiamo', 'non sospendiamo'],
      ...['non blocchiamo', 'riattiv*', 'di nuovo', 'torna attiva', 'resta attiva', 'senza limiti'],
      ...['tolto', 'tolta', 'tolti'],
    ],
    stillWorks: [
      ...['chiamate di emergenza', "chiamate d'emergenza", 'numeri di emergenza', 'funzion*'],
      ...['restano possibili', 'resta possibile', 'restano attivi', 'restano attive'],
      ...['puoi ancora chiamare', 'puoi sempre chiamare'],
    ],
    waysOut: [
      ...['modo', 'modi', 'soluzion*', 'piano', 'piani', 'rata', 'rate', 'paga*', 'paghi'],
      ...['aiut*', 'parla', 'parli', 'pausa', 'chiamaci', 'contattaci'],
    ],
    better:
      'Dal 30 settembre 2026 la tua linea è limitata. Le chiamate di emergenza funzionano sempre. Ognuno dei tre modi ti aiuta.',
  },
  longest: {
    account: 'IT60 •••• •••• •••• •••• •••• 456',
    amount: '12.345.678,90\u00a0€',
    count: '100',
    date: '30 settembre 2026',
    label: 'Fattura di settembre e ottobre 2026',
    list: 'chiamate, SMS, internet mobile e internet a casa',
    name: 'Maria-Alessandra della Gherardesca-Montefeltro',
    organisation: 'Associazione dei consumatori della Lombardia',
    phone: '+39 800 123 456 789',
    reference: 'Z-2611-7043-8851',
    time: '30 settembre 2026 alle ore 23:59',
  },
};
