/** How one setting is read from its text: `undefined` when the text is not acceptable. */
export interface Setting<Value> {
  readonly wanted: string;
  readonly read: (text: string) => Value | undefined;
}

/** A whole number within bounds. */
export function integer(min: number, max: number): Setting<number> {
  return {
    wanted: `a whole number from ${min} to ${max}`,
    read: (text) => {
      const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : undefined;
    },
  };
}

/** One of a few words. */
export function oneOf<Word extends string>(...words: Word[]): Setting<Word> {
  return { wanted: `one of ${words.join(', ')}`, read: (text) => words.find((word) => word === text) };
}

/** A comma-separated list of a few words. */
export function someOf(...words: string[]): Setting<readonly string[]> {
  return {
    wanted: `some of ${words.join(', ')}, comma-separated`,
    read: (text) => {
      const list = text.split(',').map((part) => part.trim());
      return list.every((part) => words.includes(part)) ? list : undefined;
    },
  };
}

/** An address on the web: encrypted, unless it is on this machine. */
export function webAddress(): Setting<string> {
  return {
    wanted: 'an address such as https://login.example.go.th (http only for this machine)',
    read: (value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      const isHere = url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
      return url?.protocol === 'https:' || isHere ? value : undefined;
    },
  };
}

/** Any text that is not empty and holds no control character. */
export function text(wanted: string): Setting<string> {
  return { wanted, read: (value) => (/^\P{Cc}+$/u.test(value) ? value : undefined) };
}

/** An address of a PostgreSQL database. */
export function postgresUrl(): Setting<string> {
  return {
    wanted: 'an address such as postgres://user:password@host:5432/database',
    read: (value) => {
      const url = URL.canParse(value) ? new URL(value) : undefined;
      if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:') return undefined;
      return url.pathname.length > 1 ? value : undefined;
    },
  };
}

/** The origins of browser applications, comma-separated; `*` alone means any. */
export function origins(): Setting<readonly string[]> {
  return {
    wanted: 'origins such as https://plans.example.go.th, comma-separated, or * for any',
    read: (value) => {
      const list = value.split(',').map((part) => part.trim());
      const isOrigin = (part: string) => URL.canParse(part) && new URL(part).origin === part;
      return value === '*' || list.every(isOrigin) ? list : undefined;
    },
  };
}
