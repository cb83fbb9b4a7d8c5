import 'kulanz/balance-card/define';
import 'kulanz/plan-chooser/define';
import 'kulanz/provider/define';
import { getAccessToken } from '../../token';

interface BillsProps {
  calls: number;
  onAgreed: (planId: string) => void;
}

export function Bills({ calls, onAgreed }: BillsProps) {
  return (
    <kulanz-provider baseUrl="/backend" locale="de" getAccessToken={getAccessToken}>
      <kulanz-balance-card />
      <kulanz-plan-chooser
        headingLevel={3}
        onkulanz-plan-confirmed={(event) => onAgreed(event.planId)}
      >
        <p>Sie haben {calls}-mal angerufen.</p>
      </kulanz-plan-chooser>
    </kulanz-provider>
  );
}
