import { KulanzBalanceCard, KulanzPlanChooser, KulanzProvider } from 'kulanz/react';
import { getAccessToken } from '../../token';

interface BillsProps {
  calls: number;
  onAgreed: (planId: string) => void;
}

export function Bills({ calls, onAgreed }: BillsProps) {
  return (
    <KulanzProvider baseUrl="/backend" locale="de" getAccessToken={getAccessToken}>
      <KulanzBalanceCard />
      <KulanzPlanChooser headingLevel={3} onKulanzPlanConfirmed={(event) => onAgreed(event.planId)}>
        <p>Sie haben {calls}-mal angerufen.</p>
      </KulanzPlanChooser>
    </KulanzProvider>
  );
}
