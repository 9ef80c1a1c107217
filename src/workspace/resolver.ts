import type { ModuleResolver, Workspace } from '../model/index.ts';
import type { ManifestFolder } from './packages.ts';
import { folderOf } from './paths.ts';
import { toIndex } from './resolve/files.ts';
import { pythonResolver } from './resolve/python.ts';
import { typeScriptResolver } from './resolve/typescript.ts';

/** A workspace with what only the resolver asks: manifests as parsed, and the texts of tsconfig files by root-relative path. */
export interface OpenedWorkspace extends Workspace {
  readonly manifests: readonly ManifestFolder[];
  readonly configTexts: ReadonlyMap<string, string>;
}

/**
 * Makes the resolver of a workspace. It decides on the file list, the manifests and the tsconfig files alone, never on
 * `node_modules`: the same project gives the same answers before and after its packages are installed. Throws nothing.
 */
export function createResolver(workspace: OpenedWorkspace): ModuleResolver {
  const { manifests, configTexts } = workspace;
  const files = toIndex(workspace.files.map((file) => file.path));
  const resolveTypeScript = typeScriptResolver({ files, manifests, tsconfigs: [...configTexts.keys()], read: (path) => configTexts.get(path) });
  const resolvePython = pythonResolver({ files, roots: workspace.pythonRoots, manifests });
  const cached = new Map<string, string | undefined>();
  return {
    resolve(specifier, fromFile) {
      const isPython = fromFile.endsWith('.py');
      // A Python module may import the library it is named after, so its own path is part of the question.
      const key = `${isPython ? fromFile : folderOf(fromFile)}\n${specifier}`;
      if (cached.has(key)) return cached.get(key);
      const answer = isPython ? resolvePython(specifier, fromFile) : resolveTypeScript(specifier, fromFile);
      cached.set(key, answer);
      return answer;
    },
  };
}
