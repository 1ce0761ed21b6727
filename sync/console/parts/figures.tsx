import type { Overview } from '../../hub/api.ts';

const number = new Intl.NumberFormat('en-GB');

/** Today in four numbers. */
export function Figures({ overview }: { overview: Overview | null }) {
  const inService = overview?.kiosks.filter(({ state, silent }) => state === 'in-service' && !silent).length;
  const figures = [
    { name: 'Kiosks in service', value: inService, of: overview?.kiosks.length },
    { name: 'Check-ins today', value: overview?.checkIns },
    { name: 'Members recognised', value: overview?.recognised },
    { name: 'Events today', value: overview?.events },
  ];
  return (
    <dl class="figures">
      {figures.map(({ name, value, of }) => (
        <div key={name} class="figure">
          <dt>{name}</dt>
          <dd>
            {value === undefined ? '–' : number.format(value)}
            {of !== undefined && <span class="of"> / {number.format(of)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
