// The places on a page where nobody wants a mark, though the word means there what we think.

/** Why nobody wants a mark at a place. */
export type Zone =
  /** Links to other pages, side by side: a site's menu, related articles. */
  | 'menu'
  /** Links to parts of the page itself. */
  | 'contents'
  /** Links to the next page and the one before. */
  | 'pager'
  /** What a page is filed under. */
  | 'tags'
  /** The way to a page through its site. */
  | 'breadcrumb'
  /** What asks for consent to cookies. */
  | 'notice'
  /** What stands below all pages of a site. */
  | 'footer'
  /** An entry in a list of references. */
  | 'bibliography'
  /** Mathematics, written or drawn. */
  | 'formula'
  /** A table of figures, what a program printed, or the signature of a function in a table of them. */
  | 'data-table'
  /** Who wrote a text, when, and what else is told of it in a line. */
  | 'byline'
  /** The name of a file. */
  | 'file-name'
  /** The title of a paper or a book in running text, or the name of what its field meets at. */
  | 'title';
