/** Usages that must compile, and usages that must not: the checker complains of a directive too many. */
import { KulanzBalanceCard, KulanzPlanChooser, KulanzProvider } from 'kulanz/react';
import { getAccessToken } from '../../token';

export const right = (
  <KulanzProvider baseUrl="/backend" getAccessToken={getAccessToken}>
    <KulanzPlanChooser
      headingLevel={3}
      onKulanzPlanConfirmed={({ planId, reference }) => [planId.length, reference?.length]}
    />
  </KulanzProvider>
);

export const wrong = [
  // @ts-expect-error A level is a number.
  <KulanzPlanChooser headingLevel="three" />,
  // @ts-expect-error There is no such setting.
  <KulanzBalanceCard headingLvl={3} />,
  // @ts-expect-error A token is an object, with its end.
  <KulanzProvider getAccessToken={async () => 'token'} />,
  // @ts-expect-error The event has no such field.
  <KulanzPlanChooser onKulanzPlanConfirmed={(event) => event.planID} />,
];
