/** As much of the document that comes with Readability as is used here. */
declare module '@mozilla/readability/JSDOMParser.js' {
  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default class JSDOMParser {
    /** @param markup well-formed: every element closed, every attribute quoted */
    parse(markup: string): Document;
  }
}
