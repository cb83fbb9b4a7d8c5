import type { Texts } from './texts.js';

export const en: Texts = {
  languageName: 'English',
  demoNote: 'Demonstration: all of this is invented.',
  skip: 'Skip to content',
  nav: {
    label: 'Customer area',
    bills: 'My bills',
    care: 'Step by step',
    help: 'Help and contact',
    signIn: 'Sign in',
    account: 'My account',
    settings: 'How we reach you',
    chooseOther: 'Choose another person',
    signOut: 'Sign out',
    otherLanguage: 'Deutsch',
  },
  signIn: {
    title: 'Whose bills would you like to see?',
    lead: 'Each person shows a different situation. Choose a name to see their bills.',
    note: 'This is a demonstration, so there is no password.',
    searchLabel: 'Name or situation',
    searchHint: 'For example: overdue, plan, restricted',
    search: 'Search',
    one: '1 person',
    many: '{count} people',
    none: 'There is nobody like that. Please try another word.',
    gone: 'This person is no longer here. Please choose again.',
    toStaff: 'Or see what the people at Nordlicht Mobil see',
  },
  bills: {
    title: 'My bills',
    lead: (name) => `Hello, ${name}. Here you see what is open and what you can do.`,
    fallback: 'Your balance appears here once the page has loaded. You can also call us:',
    fallbackPhone: '+49 40 66969 100',
    goodToKnow: 'Good to know',
    topics: [
      { to: 'bill', title: 'Understand your bill', text: 'What stands behind each item.' },
      { to: 'advice', title: 'When money is tight', text: 'Find free advice.' },
      { to: 'contact', title: 'Talk to us', text: 'People who have time for you.' },
    ],
  },
  care: {
    title: 'Step by step',
    lead: (name) => `Hello, ${name}. Here is one thing after the other.`,
  },
  stepUp: {
    title: 'Please confirm that it is you',
    text: 'We need your PIN once. What you chose stays as it is.',
    label: 'PIN of four digits',
    hint: (pin) => `Demonstration: your PIN is ${pin}.`,
    error: 'This PIN does not match. Please check the four digits.',
    confirm: 'Confirm PIN',
    cancel: 'Cancel this step',
  },
  chat: {
    title: 'Chat with Nordlicht Mobil',
    greeting: (name) => `Hello, ${name}. A person will be with you shortly.`,
    note: 'Demonstration: nobody answers in this chat.',
    close: 'Close the chat',
  },
  settings: {
    title: 'How we reach you',
    lead: 'Ways, times and language: you decide.',
    fallback: 'Your settings appear here. You can also change them on the phone:',
  },
  help: {
    title: 'Help and contact',
    lead: 'You are looking for an answer or for a person. Here you find both.',
    fallback: 'Your ways to get help appear here. You can also call us:',
    sections: [
      {
        id: 'bill',
        title: 'Understand your bill',
        paragraphs: [
          'Each bill names the period, the items and the day on which we expect the money.',
          'Is an item wrong? Then we check it. Until we answer, we do not ask for this money.',
        ],
      },
      {
        id: 'instalments',
        title: 'Pay in instalments',
        paragraphs: [
          'You can spread an open amount over several months. It costs nothing.',
          'Give us a call. Together we find an instalment that fits your month.',
        ],
      },
      {
        id: 'advice',
        title: 'When money is tight',
        paragraphs: [
          'Money runs short at times. Tell us, and we talk about more time.',
          'Debt advice is independent and free. Your town hall knows a place near you.',
        ],
      },
      {
        id: 'contact',
        title: 'Talk to us',
        paragraphs: [
          'Phone +49 40 66969 100, Monday to Saturday, 8 am to 8 pm.',
          'Letter: Nordlicht Mobil, Polarsternweg 1, 20000 Hamburg, Germany.',
        ],
      },
    ],
  },
  staff: {
    title: 'At Nordlicht Mobil',
    lead: 'Before a call: who it is and what helps. After a week: what we have learned.',
    area: 'For staff',
    note: 'This is a demonstration, so there is no password. Kim is invented and works in customer care.',
    signIn: 'Sign in as Kim',
    signOut: 'Sign out',
    toCustomers: 'To the customer area',
    samples: 'Customer numbers to try',
    samplesHint: 'Each person shows a different situation.',
    fallback: 'The case and the weekly report appear here once the page has loaded.',
  },
  imprint: {
    title: 'Imprint and privacy',
    lead: 'These pages show what Kulanz looks like on the website of a mobile provider.',
    sections: [
      {
        title: 'All of this is invented',
        paragraphs: [
          'Nordlicht Mobil, the payment service Talerweg, all names, amounts and numbers do not exist.',
          'The phone numbers are from the range that the German regulator keeps free for films.',
        ],
      },
      {
        title: 'What is stored',
        paragraphs: [
          'A session cookie remembers whose bills you look at. A second one is for Kim. Both end with the session.',
          'Everything runs on your computer. Nothing leaves it.',
        ],
      },
      {
        title: 'Typeface',
        paragraphs: [
          'Figtree by The Figtree Project Authors, SIL Open Font License 1.1, served from here.',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Kulanz is free software under the Apache License 2.0.'],
      },
    ],
  },
  footer: {
    address: 'Nordlicht Mobil · Polarsternweg 1 · 20000 Hamburg',
    imprint: 'Imprint and privacy',
    help: 'Help and contact',
  },
  notFound: {
    title: 'There is no such page',
    text: 'Perhaps the address has changed.',
    home: 'To my bills',
  },
};
