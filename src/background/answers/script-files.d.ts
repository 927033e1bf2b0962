/** The path, in the extension, of a script that is built for its own sake (crxjs's "?script"). */
declare module '*?script' {
  const path: string;
  export default path;
}
