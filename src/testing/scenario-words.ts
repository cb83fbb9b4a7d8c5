/** What stands on bills and accounts, in the customer's language: the telco's words, not ours. */
export interface ScenarioWords {
  readonly contract: string;
  readonly bill: string;
  readonly debitReturnFee: string;
  readonly games: string;
  readonly device: string;
  readonly card: string;
  readonly savedAccount: string;
  /** As long as labels get. */
  readonly longContract: string;
  readonly longCharge: string;
}

const words: Readonly<Record<string, ScenarioWords>> = {
  de: {
    contract: 'Ihr Mobilfunkvertrag',
    bill: 'Rechnung',
    debitReturnFee: 'Gebühr für die Rücklastschrift',
    games: 'Spielewelt-Abo',
    device: 'Rate für Ihr Telefon',
    card: 'Karte oder Bank',
    savedAccount: 'Ihr Girokonto',
    longContract:
      'Ihr Glasfaser-, Festnetz- und Mobilfunkvertrag mit Familienzusatzkarten und Auslandspaket',
    longCharge:
      'Auslandsgesprächsverbindungspauschale außerhalb der Europäischen Union, Zusatzkarte Donaudampfschifffahrt',
  },
  en: {
    contract: 'Your mobile contract',
    bill: 'Bill',
    debitReturnFee: 'Fee for the returned debit',
    games: 'Game World subscription',
    device: 'Instalment for your phone',
    card: 'Card or bank',
    savedAccount: 'Your current account',
    longContract: 'Your fibre, landline and mobile contract with family cards and a travel package',
    longCharge:
      'International connection charges outside the European Union, additional family card',
  },
  sv: {
    contract: 'Ditt mobilabonnemang',
    bill: 'Faktura',
    debitReturnFee: 'Avgift för returnerat autogiro',
    games: 'Spelvärlden, abonnemang',
    device: 'Delbetalning för din telefon',
    card: 'Kort eller bank',
    savedAccount: 'Ditt lönekonto',
    longContract:
      'Ditt abonnemang för fiber, fast telefoni och mobil med familjekort och resepaket',
    longCharge: 'Utlandssamtalsanslutningsavgifter utanför Europeiska unionen, extra familjekort',
  },
  nb: {
    contract: 'Ditt mobilabonnement',
    bill: 'Faktura',
    debitReturnFee: 'Gebyr for returnert trekk',
    games: 'Spillverden, abonnement',
    device: 'Avdrag for telefonen din',
    card: 'Kort eller bank',
    savedAccount: 'Din brukskonto',
    longContract: 'Ditt abonnement for fiber, fasttelefon og mobil med familiekort og reisepakke',
    longCharge:
      'Utenlandssamtaletilkoblingsavgifter utenfor Den europeiske union, ekstra familiekort',
  },
  da: {
    contract: 'Dit mobilabonnement',
    bill: 'Regning',
    debitReturnFee: 'Gebyr for returneret betaling',
    games: 'Spilverden, abonnement',
    device: 'Afdrag på din telefon',
    card: 'Kort eller bank',
    savedAccount: 'Din lønkonto',
    longContract: 'Dit abonnement på fiber, fastnet og mobil med familiekort og rejsepakke',
    longCharge:
      'Udlandssamtaleforbindelsesafgifter uden for Den Europæiske Union, ekstra familiekort',
  },
  fi: {
    contract: 'Matkapuhelinliittymäsi',
    bill: 'Lasku',
    debitReturnFee: 'Palautuneen veloituksen maksu',
    games: 'Pelimaailma-tilaus',
    device: 'Puhelimesi erämaksu',
    card: 'Kortti tai pankki',
    savedAccount: 'Käyttötilisi',
    longContract: 'Kuituliittymäsi, lankapuhelimesi ja matkapuhelinliittymäsi perhekorteilla',
    longCharge: 'Ulkomaanpuheluyhteysmaksut Euroopan unionin ulkopuolella, lisäkortti',
  },
  is: {
    contract: 'Farsímasamningurinn þinn',
    bill: 'Reikningur',
    debitReturnFee: 'Gjald vegna endursendrar skuldfærslu',
    games: 'Leikjaheimur, áskrift',
    device: 'Afborgun af símanum þínum',
    card: 'Kort eða banki',
    savedAccount: 'Launareikningurinn þinn',
    longContract: 'Ljósleiðara-, heimasíma- og farsímasamningurinn þinn með fjölskyldukortum',
    longCharge: 'Millilandasímtalatengingargjöld utan Evrópusambandsins, aukakort fjölskyldu',
  },
};

/** English for languages that there are no words of. */
export function scenarioWords(locale: string): ScenarioWords {
  const [language = 'en'] = locale.split('-');
  return (words[language] ?? words['en']) as ScenarioWords;
}
