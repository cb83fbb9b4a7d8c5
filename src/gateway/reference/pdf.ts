/**
 * A plain PDF of text lines (PDF 1.4, ISO 32000-1): enough for bills and receipts, in the fonts that
 * every reader has. Their encoding is Windows-1252, which has the letters of western Europe.
 */

const pageWidth = 595;
const pageHeight = 842;
const margin = 64;
const leading = 18;
const linesPerPage = Math.floor((pageHeight - 2 * margin - 2 * leading) / leading);

/** Beyond Latin-1, what amounts and names use. */
const windows1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  Š: 0x8a,
  Œ: 0x8c,
  Ž: 0x8e,
  '„': 0x84,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  š: 0x9a,
  œ: 0x9c,
  ž: 0x9e,
  '\u2212': 0x2d,
  '\u202f': 0xa0,
};

/** A PDF string literal, one character for each byte. */
function literal(text: string): string {
  const bytes = Array.from(text, (letter) => {
    const code = windows1252[letter] ?? letter.codePointAt(0) ?? 0x3f;
    return String.fromCharCode(code > 0xff || code < 0x20 ? 0x3f : code);
  });
  return `(${bytes.join('').replace(/[\\()]/g, '\\$&')})`;
}

function pageContent(title: string | undefined, lines: readonly string[]): string {
  const start = pageHeight - margin;
  const heading =
    title === undefined ? '' : `/Bold 16 Tf ${literal(title)} Tj 0 -${String(2 * leading)} Td `;
  const text = lines.map((line) => `${literal(line)} Tj T*`).join(' ');
  return `BT ${String(margin)} ${String(start)} Td ${String(leading)} TL ${heading}/Plain 11 Tf ${text} ET`;
}

function inPages(lines: readonly string[]): string[][] {
  const count = Math.max(1, Math.ceil(lines.length / linesPerPage));
  return Array.from({ length: count }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  );
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** Makes a document of a title and lines; letters that the encoding lacks become "?". */
export function toPdf(title: string, lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const pages = inPages(lines);
  // Objects 1 to 4 are fixed; each page then takes two: itself and its content.
  const pageNumber = (index: number): string => String(5 + 2 * index);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, index) => {
      const content = pageContent(index === 0 ? title : undefined, page);
      const box = `[0 0 ${String(pageWidth)} ${String(pageHeight)}]`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /Plain 3 0 R /Bold 4 0 R >> >> /Contents ${String(6 + 2 * index)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];

  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const size = String(objects.length + 1);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
