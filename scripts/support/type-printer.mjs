// @ts-check
import ts from 'typescript';

const { Object: isObject, Intersection: isIntersection } = ts.TypeFlags;

/**
 * Prints types as they are, without the library that they were inferred by; comments of members stay.
 *
 * @param {ts.TypeChecker} checker
 * @param {readonly ts.Symbol[]} aliases whose names stand for what they are, wherever that occurs
 */
export function typePrinter(checker, aliases) {
  /** By what they are in full. @type {Map<string, string>} */
  const names = new Map();
  for (const symbol of aliases.toReversed()) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (isPlainObject(type)) names.set(printObject(type, inFull), symbol.name);
  }

  /** @typedef {(type: ts.Type) => string} Print */

  /** @type {Print} */
  function inFull(type) {
    return print(type, inFull);
  }

  /** @type {Print} */
  function byName(type) {
    return (isPlainObject(type) && names.get(inFull(type))) || print(type, byName);
  }

  /**
   * @param {ts.Type} type
   * @param {Print} printPart
   */
  function print(type, printPart) {
    if (checker.isArrayType(type)) return printArray(type, printPart);
    if (isPlainObject(type)) return printObject(type, printPart);
    if (type.isUnion() && type.types.some(isPlainObject)) {
      // An optional member that may be absent, but not undefined, has an undefined of another identity.
      const isAbsence = (/** @type {ts.Type} */ each) =>
        (each.flags & ts.TypeFlags.Undefined) !== 0 && each !== checker.getUndefinedType();
      const parts = type.types.filter((each) => !isAbsence(each));
      return parts.map(printPart).join(' | ');
    }
    // Others in the checker's own words, which knows `boolean`.
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | inAlias);
  }

  /**
   * @param {ts.Type} type
   * @param {Print} printPart
   */
  function printArray(type, printPart) {
    const [element] = checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
    if (!element) throw new Error('An array of nothing.');
    const readonly = type.symbol.name === 'ReadonlyArray' ? 'readonly ' : '';
    const text = printPart(element);
    return element.isUnion() ? `${readonly}(${text})[]` : `${readonly}${text}[]`;
  }

  /**
   * @param {ts.Type} type
   * @param {Print} printPart
   */
  function printObject(type, printPart) {
    const indexes = checker
      .getIndexInfosOfType(type)
      .map(({ keyType, type: value }) => `[key: ${printPart(keyType)}]: ${printPart(value)};`);
    const members = checker.getPropertiesOfType(type).map((member) => {
      const optional = member.flags & ts.SymbolFlags.Optional ? '?' : '';
      const value = printPart(checker.getTypeOfSymbol(member));
      return `${comment(member)}${readonly(member)}${member.name}${optional}: ${value};`;
    });
    return `{ ${[...indexes, ...members].join('\n')} }`;
  }

  /** @param {ts.Type} type */
  function isPlainObject(type) {
    return (
      (type.flags & (isObject | isIntersection)) !== 0 &&
      !checker.isArrayType(type) &&
      checker.getSignaturesOfType(type, ts.SignatureKind.Call).length === 0 &&
      !type.symbol?.declarations?.some(isOfPlatform)
    );
  }

  /** @param {ts.Symbol} symbol */
  function comment(symbol) {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    return text ? `/** ${text.replace(/\s+/g, ' ')} */\n` : '';
  }

  return {
    /** @param {ts.Symbol} symbol an alias */
    declare(symbol) {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      return `${comment(symbol)}export type ${symbol.name} = ${print(type, byName)};`;
    },
  };
}

const inAlias = ts.TypeFormatFlags.InTypeAlias;

/** `Blob` and the like. @param {ts.Declaration} declaration */
function isOfPlatform(declaration) {
  const { fileName } = declaration.getSourceFile();
  return fileName.includes('/typescript/lib/') && !ts.isMappedTypeNode(declaration);
}

/** @param {ts.Symbol} member */
function readonly({ declarations = [] }) {
  const isReadonly = declarations.some(
    (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly,
  );
  return isReadonly ? 'readonly ' : '';
}
