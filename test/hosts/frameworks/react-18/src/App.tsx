import { useState } from 'react';
import { Bills } from './Bills';

/** A page of which the bills are a part that comes and goes. */
export function App() {
  const [isShown, setShown] = useState(true);
  const [planId, setPlanId] = useState('');
  const [calls, setCalls] = useState(0);
  return (
    <>
      <button onClick={() => setShown(!isShown)}>Ein und aus</button>
      <button onClick={() => setCalls(calls + 1)}>Angerufen</button>
      <output>{planId}</output>
      {isShown && <Bills calls={calls} onAgreed={setPlanId} />}
    </>
  );
}
