/** The part of the `escpos` package that is used: a serialiser. The package ships no types. */
declare module 'escpos/printer.js' {
  interface Sink {
    write(bytes: Buffer): void;
  }
  export default class EscposPrinter {
    constructor(sink: Sink);
    align(side: 'lt' | 'ct' | 'rt'): this;
    size(width: number, height: number): this;
    feed(lines: number): this;
    print(content: Buffer | string): this;
    pureText(content: string, encoding: string): this;
    flush(): this;
  }
}
