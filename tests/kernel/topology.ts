// What is to be built of the kernel's own parts: network namespaces, virtual cables between them, routes, rules. Plain data.

export interface Topology {
  /** [namespace, device, namespace, device] */
  readonly cables: readonly (readonly [string, string, string, string])[];
  /** By namespace: lines for `ip -batch`. */
  readonly commands: Readonly<Record<string, readonly string[]>>;
  /** By namespace: what `nft -f` reads. */
  readonly filters: Readonly<Record<string, string>>;
  /** By the name of an end: the device in the namespace `wires` that stands for it. */
  readonly wires: Readonly<Record<string, string>>;
}

/** The namespace in which all ends of wires lie, and the prober. */
const WIRES = 'wires';

export interface Builder {
  /** Lays a cable and answers the names of its two ends. */
  readonly cable: (a: string, b: string) => readonly [string, string];
  /** A cable to the prober: what is sent and received there is the packets of that end. */
  readonly wire: (namespace: string, end: string) => string;
  /** `ip` commands, for both versions where the text has `-4/-6`. */
  readonly run: (namespace: string, ...lines: readonly string[]) => void;
  readonly filter: (namespace: string, text: string) => void;
  readonly built: () => Topology;
}

export function createBuilder(): Builder {
  const cables: (readonly [string, string, string, string])[] = [];
  const commands: Record<string, string[]> = {};
  const filters: Record<string, string> = {};
  const wires: Record<string, string> = {};
  const cable = (a: string, b: string) => {
    const [first, second] = [`l${cables.length}a`, `l${cables.length}b`] as const;
    cables.push([a, first, b, second]);
    for (const one of [a, b]) commands[one] ??= [];
    return [first, second] as const;
  };
  return {
    cable,
    wire: (namespace, end) => {
      const [own, there] = cable(namespace, WIRES);
      wires[end] = there;
      return own;
    },
    run: (namespace, ...lines) => (commands[namespace] ??= []).push(...lines),
    filter: (namespace, text) => {
      filters[namespace] = `${filters[namespace] ?? ''}${text}\n`;
    },
    built: () => ({ cables, commands, filters, wires }),
  };
}
