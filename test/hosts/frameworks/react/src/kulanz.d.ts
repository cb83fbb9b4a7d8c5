import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Listeners, Settings, Tags } from '../../tags';

type Props<Tag> = DetailedHTMLProps<HTMLAttributes<Tag>, Tag> & Settings<Tag> & Listeners;
type KulanzElements = { [Name in keyof Tags]: Props<Tags[Name]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KulanzElements {}
  }
}
