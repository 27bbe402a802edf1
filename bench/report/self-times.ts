/** The part of V8's profile format that is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** How much of the busy time was spent in a function itself. */
export interface SelfTime {
  readonly share: number;
  readonly functionName: string;
  readonly place: string;
}

/** The functions of a profile by their own time, the largest first; waiting is left out. */
export function selfTimes(profile: CpuProfile): SelfTime[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const times = new Map<string, number>();
  let busy = 0;
  profile.samples.forEach((id, i) => {
    const frame = nodes.get(id);
    if (!frame || frame.functionName === '(idle)') return;
    const time = profile.timeDeltas[i] ?? 0;
    const place = frame.url === '' ? '' : `${shortened(frame.url)}:${frame.lineNumber + 1}`;
    const key = `${frame.functionName || '(anonymous)'}\n${place}`;
    times.set(key, (times.get(key) ?? 0) + time);
    busy += time;
  });
  return [...times]
    .map(([key, time]) => {
      const [functionName = '', place = ''] = key.split('\n');
      return { share: time / busy, functionName, place };
    })
    .sort((a, b) => b.share - a.share);
}

function shortened(url: string): string {
  return url.replace(/^file:\/\/.*?\/(?=node_modules\/|dist\/)/, '');
}
