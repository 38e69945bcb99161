/** Which of the media types that a resource has fits what a request accepts best (RFC 9110, 12.5.1). */

type Range = { readonly type: string; readonly quality: number };

/** The type to send; undefined where none is accepted. Of types that are equally welcome the first. */
export function chooseType(accept: string | undefined, types: readonly string[]): string | undefined {
  if (accept === undefined || accept.trim() === '') return types[0];
  const ranges = accept.slice(0, 2000).split(',').slice(0, 50).flatMap(readRange);
  let best: { type: string; quality: number } | undefined;
  for (const type of types) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

function readRange(text: string): Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return [];
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = weight === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
  return [{ type, quality }];
}

/** The range that says most about a type decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const name of [type, `${type.split('/')[0]}/*`, '*/*']) {
    const found = ranges.find((range) => range.type === name);
    if (found) return found.quality;
  }
  return 0;
}

/** Whether gzip may be sent. */
export function acceptsGzip(accepted: string | undefined): boolean {
  const codings = new Map(
    (accepted ?? '').split(',').map((each): [string, string] => {
      const [name = '', quality = ''] = each.split(';').map((part) => part.trim().toLowerCase());
      return [name, quality];
    }),
  );
  const quality = codings.get('gzip') ?? codings.get('*');
  return quality !== undefined && !/^q=0(?:\.0*)?$/.test(quality);
}
