import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asksForPackage, comesLate, packageFile } from './package-address.ts';

describe('packageFile', () => {
  it.each([
    ['https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js', 'mathjax3/es5/tex-mml-chtml.js'],
    ['https://cdn.jsdelivr.net/npm/mathjax@3.2.0/es5/tex-mml-chtml.js', 'mathjax3/es5/tex-mml-chtml.js'],
    ['https://cdn.jsdelivr.net/npm/mathjax@4/tex-chtml.js', 'mathjax/tex-chtml.js'],
    ['https://cdn.jsdelivr.net/npm/mathjax/tex-chtml.js', 'mathjax/tex-chtml.js'],
    [
      'https://cdn.jsdelivr.net/npm/@mathjax/mathjax-newcm-font@4/chtml.js',
      '@mathjax/mathjax-newcm-font/chtml.js',
    ],
    ['https://unpkg.com/katex@0/dist/contrib/auto-render.min.js', 'katex/dist/contrib/auto-render.min.js'],
    ['https://cdnjs.cloudflare.com/ajax/libs/KaTeX/0.16.9/katex.min.css', 'katex/dist/katex.min.css'],
    [
      'https://cdnjs.cloudflare.com/ajax/libs/mathjax/2.7.3/MathJax.js?config=TeX-MML-AM_CHTML',
      'mathjax2/MathJax.js',
    ],
    ['https://cdn.mathjax.org/mathjax/latest/MathJax.js?config=TeX-AMS', 'mathjax2/MathJax.js'],
    ['https://ajax.googleapis.com/ajax/libs/jquery/3.3.1/jquery.min.js', 'jquery/dist/jquery.min.js'],
    ['https://code.jquery.com/jquery-3.4.1.slim.min.js', 'jquery/dist/jquery.slim.min.js'],
    ['https://cdnjs.cloudflare.com/ajax/libs/prism/1.15.0/prism.min.js', 'prismjs/prism.js'],
    ['https://example.org/katex.min.js', 'katex/dist/katex.min.js'],
    ['http://127.0.0.1:8000/libs/katex/auto-render.min.js', 'katex/dist/contrib/auto-render.min.js'],
  ])('knows the installed file for %s', (address, wanted) => {
    const found = packageFile(address);
    expect(found).not.toBe('empty');
    expect(found && found !== 'empty' && `${found.package}/${found.file}`).toBe(wanted);
    expect(existsSync(`node_modules/${wanted}`)).toBe(true);
  });

  it.each([
    ['another major version', 'https://code.jquery.com/jquery-1.12.4.min.js'],
    ['a package that is not installed', 'https://cdn.jsdelivr.net/npm/mdbootstrap@4.20.0/js/mdb.min.js'],
    ['another host', 'https://example.org/npm/jquery@3/dist/jquery.min.js'],
    ['a script that only begins like one of KaTeX', 'https://example.org/katex-init.js'],
    ['what is not asked of a host', 'data:text/javascript,100%/katex.min.js'],
    ['a repository', 'https://cdn.jsdelivr.net/gh/katex/katex@0/dist/katex.min.js'],
    ['a path that leads out of its package', 'https://unpkg.com/katex@0/%2e%2e%2f/vite/x.js'],
    ['a package without a file', 'https://unpkg.com/katex@0'],
    ['a path that is no UTF-8', 'https://unpkg.com/katex@0/100%/katex.min.js'],
  ])('has nothing for %s', (_what, address) => {
    expect(packageFile(address)).toBe(null);
  });

  it('gives an empty script for polyfills that no browser of today needs', () => {
    expect(packageFile('https://polyfill.io/v3/polyfill.min.js?features=es6')).toBe('empty');
  });
});

describe('asksForPackage', () => {
  it.each([
    ['a script', '<script src="https://cdn.jsdelivr.net/npm/katex@0.16.9/dist/katex.min.js">', true],
    [
      "only a style, where the page's own script loads the rest",
      '<link href="https://cdnjs.cloudflare.com/ajax/libs/KaTeX/0.16.8/katex.min.css"><script data-main="documenter.js">',
      true,
    ],
    ['only its name', '<p>KaTeX is faster than main.js</p>', false],
  ])('sees %s', (_what, page, wanted) => {
    expect(asksForPackage(page)).toBe(wanted);
  });
});

describe('comesLate', () => {
  it.each([
    ['dist/katex.min.js', true],
    ['dist/contrib/auto-render.mjs', true],
    ['dist/katex.min.css', false],
  ])('of %s is %s', (file, wanted) => {
    expect(comesLate({ package: 'katex', file })).toBe(wanted);
  });
});
