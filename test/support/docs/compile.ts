import { resolve } from 'node:path';
import ts from 'typescript';
import type { Snippet } from './snippets.js';

/** What an integrator's project has around a snippet. */
const around = ['hosts.d.ts', 'bundler.d.ts'].map((name) => resolve('test/support/docs', name));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  jsx: ts.JsxEmit.ReactJSX,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  skipLibCheck: true,
};

const nameOf = ({ language }: Snippet, index: number): string =>
  resolve(`snippet-${index}.${language}`);

/**
 * Compiles snippets against the package as it ships; strictly where they are TypeScript.
 *
 * @returns what the compiler says, by file and line of the document
 */
export function compileSnippets(snippets: readonly Snippet[]): string[] {
  const names = new Map(snippets.map((snippet, index) => [nameOf(snippet, index), snippet]));
  return ['ts', 'tsx', 'js'].flatMap((language) => {
    const roots = [...names].filter(([, snippet]) => snippet.language === language);
    const strict = language !== 'js';
    const host = ts.createCompilerHost({ ...options, strict });
    const { fileExists, readFile, getSourceFile } = host;
    host.fileExists = (name) => names.has(name) || fileExists.call(host, name);
    host.readFile = (name) => names.get(name)?.code ?? readFile.call(host, name);
    host.getSourceFile = (name, version) => {
      const code = names.get(name)?.code;
      if (code === undefined) return getSourceFile.call(host, name, version);
      return ts.createSourceFile(name, code, version, true);
    };
    const files = [...around, ...roots.map(([name]) => name)];
    const program = ts.createProgram(files, { ...options, strict }, host);
    return roots.flatMap(([name, snippet]) => {
      const source = program.getSourceFile(name);
      const found = [
        ...program.getSyntacticDiagnostics(source),
        ...program.getSemanticDiagnostics(source),
      ];
      return found.map(({ start = 0, messageText }) => {
        const line = snippet.line + (source?.getLineAndCharacterOfPosition(start).line ?? 0);
        return `${snippet.file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });
    });
  });
}
