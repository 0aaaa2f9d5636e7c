/** A kind of file: what its first bytes are, its media type, and what readers call it. */
interface FileKind {
  begins: RegExp;
  type: string;
  name: string;
}

type Kinds = Readonly<Record<string, FileKind>>;

/** What may stand in the folders of pictures and of files to download, by the ending of its name. */
export const webFiles: Readonly<Record<'pictures' | 'files', Kinds>> = {
  pictures: {
    jpg: { begins: /^\u00ff\u00d8\u00ff/, type: 'image/jpeg', name: 'picture' },
    png: { begins: /^.PNG\r\n/, type: 'image/png', name: 'picture' },
    svg: {
      begins: /^(\u00ef\u00bb\u00bf)?<(\?xml|!--|!DOCTYPE|svg)/i,
      type: 'image/svg+xml',
      name: 'drawing',
    },
  },
  files: {
    pdf: { begins: /^%PDF-/, type: 'application/pdf', name: 'PDF' },
    docx: {
      begins: /^PK/,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      name: 'Word',
    },
    odt: { begins: /^PK/, type: 'application/vnd.oasis.opendocument.text', name: 'OpenDocument' },
  },
};
