/** Usages that must compile, and usages that must not: the checker complains of a directive too many. */
import { getAccessToken } from '../../token';

export const right = (
  <kulanz-provider baseUrl="/backend" getAccessToken={getAccessToken}>
    <kulanz-plan-chooser
      headingLevel={3}
      onkulanz-plan-confirmed={({ planId, reference }) => [planId.length, reference?.length]}
    />
  </kulanz-provider>
);

export const wrong = [
  // @ts-expect-error A level is a number.
  <kulanz-plan-chooser headingLevel="three" />,
  // @ts-expect-error There is no such setting.
  <kulanz-balance-card headingLvl={3} />,
  // @ts-expect-error There is no such tag.
  <kulanz-balance-cart />,
  // @ts-expect-error A token is an object, with its end.
  <kulanz-provider getAccessToken={async () => 'token'} />,
  // @ts-expect-error The event has no such field.
  <kulanz-plan-chooser onkulanz-plan-confirmed={(event) => event.planID} />,
];
