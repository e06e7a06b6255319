/** Which paths of the setting `styles` are read. */

/** Whether it leads to a CSS file in the folder that it is relative to, or below; parts are parted by `/`. */
export function isStyleFile(path: string): boolean {
  const isRelative = !/^(?:[/\\]|[a-z][a-z\d+.-]*:)/i.test(path);
  return isRelative && /\.css$/i.test(path) && !path.split(/[/\\]/).includes("..");
}
