/** A page of React 19 in TypeScript, with components and with tags. What must not compile says so. */
import { useRef } from 'react';
import type { KulanzBalanceCard as BalanceCardTag, KulanzPlanConfirmedEvent } from 'kulanz';
import 'kulanz/jsx';
import { KulanzBalanceCard, KulanzPlanChooser, KulanzProvider } from 'kulanz/react';

const keep = (event: KulanzPlanConfirmedEvent): string => event.planId;

export function WithComponents() {
  return (
    <KulanzProvider
      baseUrl="https://collections.telco.example"
      getAccessToken={async () => ({ accessToken: 'a', expiresInSeconds: 300 })}
      paymentOrigins={['https://pay.example']}
      onKulanzError={({ error }) => error.kind}
    >
      <KulanzBalanceCard
        planHref="/plans"
        className="card"
        onKulanzWayChosen={(event) => event.preventDefault()}
      />
      <KulanzPlanChooser />
      {/* @ts-expect-error -- a list, not one text */}
      <KulanzProvider paymentOrigins="https://pay.example" />
      {/* @ts-expect-error -- no such property */}
      <KulanzBalanceCard planHerf="/plans" />
      {/* @ts-expect-error -- this event is of another tag */}
      <KulanzBalanceCard onKulanzNpsAnswered={() => undefined} />
    </KulanzProvider>
  );
}

export function WithTags() {
  const card = useRef<BalanceCardTag>(null);
  return (
    <kulanz-provider base-url="https://collections.telco.example" tokenUrl="/collections-token">
      <kulanz-balance-card ref={card} plan-href="/plans" heading-level={3} class="card">
        <p>Call us.</p>
      </kulanz-balance-card>
      <kulanz-plan-chooser onkulanz-plan-confirmed={keep} id="plans" />
      <kulanz-care view="plan" deep-link="hash" />
      {/* @ts-expect-error -- no such view */}
      <kulanz-care view="pay" />
      {/* @ts-expect-error -- no such property */}
      <kulanz-plan-chooser helpHerf="/help" />
      {/* @ts-expect-error -- the event of a plan is no error */}
      <kulanz-provider onkulanz-error={keep} />
      {/* @ts-expect-error -- no such tag */}
      <kulanz-balance />
    </kulanz-provider>
  );
}
