import type { EmitsToProps, HTMLAttributes, PublicProps } from 'vue';
import type { Settings, TagEvents, Tags } from '../../tags';

/** `kulanz-way-chosen` as Vue's types know it. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type Emits = { [Name in keyof TagEvents as Camel<Name>]: (event: TagEvents[Name]) => void };
type KulanzComponent<Tag> = new () => {
  $props: Settings<Tag> & HTMLAttributes & PublicProps & EmitsToProps<Emits>;
};
type KulanzComponents = { [Name in keyof Tags]: KulanzComponent<Tags[Name]> };

declare module 'vue' {
  interface GlobalComponents extends KulanzComponents {}
}
