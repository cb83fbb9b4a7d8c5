import type { Phrase, WordLists } from '../types.js';

const solution = 'Trouvons une solution ensemble.';
const dated = 'une date : au plus tard le 30 septembre 2026';
const choice = 'Vous pouvez ... (ce qui est possible, sans pression)';
const fact = 'ce qui reste à payer, sans jugement : « Il reste 84,90 € à payer. »';

function phrases(better: string, finds: readonly string[]): Phrase[] {
  return finds.map((find) => ({ find, better }));
}

const threats = [
  ...phrases(solution, [
    ...['dernier rappel', 'dernier avis', 'dernier avertissement', 'dernière relance'],
    ...['dernière mise en demeure', 'dernière sommation', 'dernier délai', 'ultime'],
    ...['mise en demeure', 'mises en demeure', 'mett* en demeure', 'mis en demeure'],
    ...['sommation*', 'sommons', 'avant poursuites', 'poursuites', 'poursuite judiciaire'],
    ...['poursuivre en justice', 'pouvez être poursuiv*', 'en justice', 'action en justice'],
    ...['actions en justice', 'judiciaire*', 'juridique*', 'contentieux', 'contentieuse*'],
    ...['recouvrement*', 'recouvrer', 'huissier*', 'commissaire de justice'],
    ...['commissaires de justice', 'tribunal', 'tribunaux', 'avocat*', 'saisie bancaire'],
    ...['saisie sur', 'saisie de vos', 'saisir vos', 'saisirons', 'injonction*'],
    ...['injonction de payer', 'engag* une procédure', 'engag* des poursuites'],
    ...['procédure de', 'voie de droit', 'voies de droit', 'officier ministériel', 'fichage'],
    ...['fichier des incidents', 'fiché*', 'pénalité*', 'majoration*', 'frais supplémentaires'],
    ...['frais de recouvrement', 'intérêts de retard', 'intérêts moratoires', 'à vos frais'],
    ...['conséquence*', 'sous peine', 'à défaut', 'faute de paiement', 'sans règlement'],
    ...['sans paiement de votre part', 'en cas de non-paiement', 'sinon nous', 'sinon votre'],
    ...['nous réservons le droit', 'tous nos droits', 'céder votre', 'céder la créance'],
    ...['cession de votre', 'cession de la créance', 'créance*', 'contraint*', 'aucun autre choix'],
    ...["pas d'autre choix", 'obligés de', 'sera résilié*', 'serons amenés', 'résilierons'],
    ...['résilier votre', 'résiliation de votre', "résilié d'office", 'résiliation définitive'],
    ...['exigeons', 'exiger', 'exigible*', 'déchéance du terme', 'sans autre avis'],
    ...['sans préavis', 'score de crédit', 'cote de crédit', 'dossier de crédit'],
  ]),
  ...phrases(solution, [
    ...['risquez de perdre', 'ou votre contrat', 'ou votre ligne', 'mesures nécessaires'],
    ...['passé ce délai', 'passé cette date', 'frais de dossier', 'frais de relance'],
    ...['frais seront ajoutés', 'une dernière fois', 'pour la dernière fois', 'mettons en garde'],
    ...['mise en garde', 'mandataire*'],
  ]),
  ...phrases(dated, [
    ...['immédiat*', 'sans délai', 'sur-le-champ', 'plus brefs délais', 'plus bref délai'],
    ...['sans plus de délai', 'toute affaire cessante', 'séance tenante'],
  ]),
  ...phrases(choice, [
    ...['devez', 'devrez', 'vous êtes tenu*', "dans l'obligation", 'obligation de payer'],
    ...['obligation de régler', 'êtes obligé*', 'il faut payer', 'impératif', 'impérativement'],
    ...['êtes priés de', 'sommes en droit', 'il vous appartient de'],
  ]),
];

const blame = phrases(fact, [
  ...['débiteur*', 'débitrice*', 'mauvais payeur*', 'mauvaise payeuse', 'défaillan*'],
  ...['défaut de paiement', 'en défaut', 'impayé*', 'retard de paiement', 'retards de paiement'],
  ...['votre retard', 'vos retards', 'êtes en retard', 'payé en retard', 'payer en retard'],
  ...["n'avez pas payé", "n'avez pas réglé", "n'avez pas acquitté", "n'avez pas respecté"],
  ...["n'avez pas honoré", "n'avez pas tenu", "n'avez pas répondu", "n'avez toujours pas"],
  ...[
    "n'avez pas donné suite",
    "n'avez jamais",
    'avez oublié',
    'votre oubli',
    'oubli de votre part',
  ],
  ...[
    'omis de',
    'omission de votre part',
    'négligen*',
    'négligé*',
    'malgré nos',
    'malgré plusieurs',
  ],
  ...['malgré de nombreu*', 'malgré notre', 'en dépit de', 'par votre faute', 'votre faute'],
  ...['manquement*', 'manqué à', 'avez manqué', 'nous devez', 'restez devoir', 'votre dette'],
  ...['vos dettes', 'irresponsab*', 'ignoré nos', 'avez ignoré', 'ignorez nos', 'récidiv*'],
  ...['mauvaise foi', 'mauvaise volonté', 'incident de paiement'],
  ...['comportement de paiement', 'refusez de', 'une fois de plus', 'encore une fois, v*'],
  ...['insolvab*', 'peu fiable', 'avez déçu', 'avez rompu', 'silence de votre part'],
  ...['sans réponse de votre part', 'laissé sans réponse', 'votre passivité'],
  ...[
    'toujours pas',
    'ne voulez pas payer',
    'ne voulez visiblement',
    "n'honorez pas",
    'redevable*',
  ],
  ...['accumulez', 'accumulé', 'les retards'],
]);

const urgency = phrases(dated, [
  ...['urgent*', 'urgemment', 'urgence', "aujourd'hui seulement", "seulement aujourd'hui"],
  ...["uniquement aujourd'hui", 'dernière chance', 'dernière occasion', 'dernières heures'],
  ...['plus que # jour', 'plus que # jours', 'plus que # heures', 'plus que # minutes'],
  ...['ne reste que # jours', 'ne reste que # heures', 'ne reste plus que', 'agissez'],
  ...["n'attendez pas", "n'attendez plus", 'dépêchez-vous', 'hâtez-vous', 'pressez-vous'],
  ...['trop tard', 'le temps presse', 'temps est compté', 'compte à rebours', 'ne tardez pas'],
  ...['ne tardez plus', 'sans tarder', 'sans attendre', 'sans plus attendre', 'au plus vite'],
  ...['le plus vite possible', 'le plus rapidement possible', 'le plus tôt possible'],
  ...['dès que possible', 'temps limité', 'durée limitée', 'ne manquez pas', 'ne ratez pas'],
  ...['ne laissez pas passer', 'maintenant ou jamais', 'expire bientôt', "pendant qu'il est temps"],
  ...['il est grand temps', 'vite'],
  ...[
    "avant qu'il ne disparaisse",
    "avant qu'elle ne disparaisse",
    'ne reste que',
    'meilleurs délais',
  ],
]);

const idioms = phrases('ce que cela veut dire, en mots simples', [
  ...['joindre les deux bouts', 'serr* la ceinture', 'les yeux de la tête', 'coût* un bras'],
  ...['argent par les fenêtres', 'ferm* les yeux', "la tête hors de l'eau", 'le bout du tunnel'],
  ...['bout du tunnel', 'du bon pied', 'remont* la pente', 'le même bateau', "pass* l'éponge"],
  ...['le diable par la queue', 'une bouchée de pain', "c'est du gâteau", 'tourn* la page'],
  ...['beurre dans les épinards', 'la mer à boire', 'sur la paille', 'mieux vaut tard que jamais'],
  ...['fin du monde', 'dans le rouge', 'fauché*', 'la corde au cou', 'bas de laine'],
  ...['les pieds dans le plat', 'neige au soleil', 'cartes sur table', 'cass* … tirelire'],
  ...[
    'nerf de la guerre',
    'fins de mois difficiles',
    "goutte d'eau",
    'le couteau sous la gorge',
    'coup dur',
    'oups',
    'aïe',
    'zut',
    'haha',
  ],
]);

const promises = [
  ...phrases('ce que nous faisons, sans promesse', [
    ...['garanti', 'garantis', 'garanties', 'garantissons', 'garantit', 'vous garantir'],
    ...['est garantie', 'sera garantie', 'solution garantie', 'satisfaction garantie'],
    ...['promettons', 'promis', 'promise', 'promettre', 'sans risque', 'sans aucun risque'],
    ...['zéro risque', 'aucun risque', '100 %', '100 pour cent', "quoi qu'il arrive"],
    ...['toujours une solution', 'à coup sûr'],
  ]),
  ...phrases('ce qui est vrai maintenant : « Votre ligne reste active. »', [
    ...['vous inquiétez pas', 'vous inquiétez plus', "pas d'inquiétude", 'aucune inquiétude'],
    ...['ne vous en faites pas', "n'ayez crainte", "n'ayez pas peur", 'sans crainte'],
    ...['sans souci', 'pas de souci', 'aucun souci', 'pas de problème', 'sans problème'],
    ...['aucun problème', 'soyez rassuré*', 'rassurez-vous', 'soyez tranquille*'],
    ...[
      "l'esprit tranquille",
      'pas de panique',
      'ne risquez rien',
      'sans inquiétude',
      'soyez serein*',
    ],
  ]),
];

const ease = phrases('quoi faire, sans dire que cela ne coûte aucun effort', [
  ...['facile', 'faciles', 'facilement', 'simplement', 'il suffit de', 'vous suffit de'],
  ...['suffit de', "suffit d'un", 'en un clic', 'en # clics', 'en quelques clics', 'sans effort'],
  ...["un jeu d'enfant", 'rien de plus simple', 'en un rien de temps', 'sans peine'],
]);

const periods = ['jour', 'jours', 'jours ouvrés', 'semaine', 'semaines', 'mois', 'heures'];
const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const relativeDates = phrases('le 30 septembre 2026', [
  ...['demain', 'après-demain', 'hier', 'avant-hier', 'la semaine prochaine', 'le mois prochain'],
  ...[
    'cette semaine',
    'ce mois-ci',
    'fin du mois',
    'fin de mois',
    "d'ici la fin de la semaine",
    'avant la fin de la semaine',
    'la semaine dernière',
  ],
  ...['le mois dernier', "d'ici ce soir", 'avant ce soir', "dès aujourd'hui"],
  ...['sous huitaine', 'sous quinzaine', 'quinze jours', 'prochains jours'],
  ...['dans', 'dans les', 'sous', "d'ici", 'depuis', 'il y a', 'délai de', 'il reste'].flatMap(
    (word) => periods.map((period) => `${word} # ${period}`),
  ),
  ...days.flatMap((day) => [
    ...[`avant ${day}`, `d'ici ${day}`, `pour ${day}`, `ce ${day}`, `dès ${day}`],
    ...[`${day} prochain`, `${day} dernier`, `jusqu'à ${day}`],
    ...[`est ${day}`, `${day} matin`, `${day} soir`, `${day} à`],
  ]),
]);

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

export const fr: WordLists = {
  capitals: ['IBAN', 'SEPA', 'HTML', 'JSON', 'TAEG'],
  abbreviations: [
    ...['p. ex.', 'c.-à-d.', 'etc.', 'M.', 'MM.', 'Mme.', 'Mlle.', 'Dr.', 'env.', 'max.', 'min.'],
    ...['art.', 'tél.', 'réf.', 'av.', 'bd.', 'incl.', 'janv.', 'févr.', 'juil.', 'sept.', 'oct.'],
    ...['nov.', 'déc.'],
  ],
  numbers: [
    ...['un', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    ...['douze', 'quatorze', 'quinze', 'vingt', 'trente', 'quelques', 'plusieurs'],
  ],
  threats,
  blame,
  urgency,
  harmless: [
    ...["appel d'urgence", "appels d'urgence", "numéro d'urgence", "numéros d'urgence"],
    ...["cas d'urgence", "pas d'urgence", "n'est pas urgent", "n'est pas votre faute"],
    ...['jamais votre faute', "n'est pas trop tard", 'ne vous demande pas de', 'aucun tribunal'],
    ...['aucune poursuite', 'sans poursuites', 'aucune pénalité', 'sans pénalité*'],
    ...[
      'sans conséquence*',
      'aucune conséquence',
      'ne devez rien',
      'ne devez pas',
      'nous devez',
      'devez-vous',
      'aucune obligation',
    ],
    ...['aide juridique', 'conseil juridique', 'dans les # jours après', 'effet immédiat'],
  ],
  relativeDates,
  absoluteDates: [
    new RegExp(`\\d{1,2}(?:er)? (?:${months}) \\d{4}`, 'i'),
    /\d{1,2}[./]\d{1,2}[./]\d{4}/,
    /\d{4}-\d{2}-\d{2}/,
  ],
  purposes: [
    ...['pay*', 'paie*', 'factur*', 'règl*', 'régl*', 'dû', 'due', 'dus', 'dues', 'reste*'],
    ...['restant*', 'solde*', 'frais', 'avoir', 'coût*', 'total*', 'somme*', 'versement*'],
    ...['mensualité*', 'échéance*', 'prélèv*', 'prélev*', 'virement*', 'viré*', 'rembours*'],
    ...['dépôt*', 'caution', 'plan', 'plans', 'forfait*', 'abonnement*', 'prix', 'appareil*'],
    ...['par mois', 'par semaine', 'intérêt*', 'minimum', 'maximum', "jusqu'à", 'au moins'],
    ...['au plus', 'contest*', 'vérifi*', 'enregistr*', 'en cours', 'signal*', 'déduit*'],
    ...['crédit*', 'remise*'],
  ],
  purposeExample: 'Votre versement : {amount}',
  currencies: ['€', 'EUR', 'euro', 'euros', 'CHF', 'francs', 'CAD', '$', '£'],
  units: ['h', 'heures', '%', 'pour cent', 'Go', 'Mo', 'Gbit', 'Mbit', 'km', 'min'],
  glossary: ['précontractuel*', 'télécommunication*', 'surendettement', 'malheureusement'],
  brands: ['eSIM', 'WhatsApp', 'PayPal', 'iPhone', 'iPad'],
  idioms,
  pity: ['malheureusement', 'regret*', 'désolé*', 'hélas', 'navré*'],
  promises,
  ease,
  money: [
    ...['pay*', 'paie*', 'règl*', 'régl*', 'facture*', 'versement*', 'mensualité*', 'montant*'],
    ...['somme*', 'argent', 'frais', 'coût*', 'virement*', 'prélèvement*', 'solde*'],
  ],
  restrictions: {
    named: [
      ...['limité*', 'limiter', 'limitons', 'limiterons', 'limitation*', 'restreint*'],
      ...['restreindre', 'restriction*', 'suspend*', 'suspens*', 'bloqué*', 'bloquer', 'bloquons'],
      ...['blocage*', 'coupé', 'coupée', 'coupés', 'coupées', 'couper', 'coupure*', 'désactiv*'],
      ...[
        'ralenti*',
        'débit réduit',
        'débit est réduit',
        'arrêté votre',
        'ne pouvez plus appeler',
        'interrompu*',
        'mis hors service',
        'mise hors service',
      ],
    ],
    lifted: [
      ...["n'est plus", 'ne sera plus', 'ne sont plus', "n'est pas", 'ne sera pas', 'ne sont pas'],
      ...["n'a pas été", 'ne limitons pas', 'ne coupons pas', 'ne bloquons pas'],
      ...['ne suspendons pas', 'levée', 'levé', 'levons', 'rétabli*', 'réactiv*', 'à nouveau'],
      ...['de nouveau', 'reste active', 'sans limitation', 'sans coupure'],
    ],
    stillWorks: [
      ...["appels d'urgence", "numéros d'urgence", 'restent possibles', 'reste possible'],
      ...['fonctionne*', 'toujours possible*', 'restent actifs', 'reste actif', 'restent actives'],
      ...['pouvez toujours appeler', 'pouvez encore appeler', 'recevoir des appels'],
    ],
    waysOut: [
      ...['solution*', 'plan', 'plans', 'versement*', 'payer', 'payez', 'paiement*'],
      ...['plusieurs fois', 'aide', 'aident', 'aider', 'parlez', 'parlons', 'contactez'],
      ...['appelez-nous', 'pause'],
    ],
    better:
      "À partir du 30 septembre 2026, votre ligne est limitée. Les appels d'urgence restent possibles. Chacune des trois solutions vous aide.",
  },
  longest: {
    account: 'FR76 •••• •••• •••• •••• •••• 123',
    amount: '12\u202f345\u202f678,90\u00a0€',
    count: '100',
    date: '30 septembre 2026',
    label: 'Facture de septembre et octobre 2026',
    list: 'appels, SMS, internet mobile et internet à la maison',
    name: 'Marie-Alexandra de Montmorency-Rochefoucauld',
    organisation: 'Association des consommateurs de la Loire',
    phone: '+33 800 123 456 789',
    reference: 'Z-2611-7043-8851',
    time: '30 septembre 2026 à 23:59',
  },
};
