// What pages do all the time, frame by frame.

/** Something that a page does in each frame. */
interface PageChange {
  readonly title: string;
  /** The source of a function of the page's, which gets the stage, an element, and returns what is done in each frame. */
  readonly script: string;
}

/** About 10,000 nodes a second. */
const NODES_A_FRAME = 170;
const LIST_ROWS = 10_000;

/** What pages do all the time, frame by frame; each is a function of the page's, which gets the stage. */
export const CHANGES: Readonly<Record<string, PageChange>> = {
  texts: {
    title: 'texts rewritten',
    script: `(stage) => {
    stage.innerHTML = '<table>' + '<tr><td>A</td></tr>'.repeat(${NODES_A_FRAME}) + '</table>';
    const texts = [...stage.querySelectorAll('td')].map((cell) => cell.firstChild);
    let frame = 0;
    return () => { frame++; for (const text of texts) text.data = 'Overfitting at ' + frame; };
  }`,
  },
  nodes: {
    title: 'nodes added and removed',
    script: `(stage) => {
    let frame = 0;
    return () => {
      stage.replaceChildren(...Array.from({ length: ${NODES_A_FRAME} }, (_, row) => {
        const line = document.createElement('p');
        line.textContent = 'Overfitting at ' + frame++ + ' in row ' + row;
        return line;
      }));
    };
  }`,
  },
  order: {
    title: 'rows re-ordered',
    script: `(stage) => {
    // In lists that are laid out apart: else the page's own layout would leave no frame to lose.
    const some = '<li>A row of data drift.</li>'.repeat(200);
    stage.innerHTML = ('<ul style="contain: strict; height: 40px">' + some + '</ul>').repeat(${LIST_ROWS / 200});
    const [list] = stage.children;
    let seed = 1;
    const random = () => Math.floor(((seed = (seed * 48271) % 2147483647) / 2147483647) * 200);
    return () => {
      for (let i = 0; i < ${NODES_A_FRAME}; i++) list.insertBefore(list.children[random()], list.children[random()]);
    };
  }`,
  },
  classes: {
    title: 'classes and styles',
    script: `(stage) => {
    stage.innerHTML = '<p>Overfitting <b>moves</b>.</p>'.repeat(${NODES_A_FRAME});
    const lines = [...stage.querySelectorAll('p')];
    let frame = 0;
    return () => {
      frame++;
      for (const line of lines) {
        line.className = 'step-' + (frame % 7);
        line.style.transform = 'translateX(' + (frame % 50) + 'px)';
      }
    };
  }`,
  },
};

/** What pages do that change little, and must not pay for the marks that are painted on them. */
export const MOTIONS: Readonly<Record<string, PageChange>> = {
  scroll: {
    title: 'scrolled',
    script: `() => {
    let frame = 0;
    return () => scrollTo(0, (frame++ * 30) % 4000);
  }`,
  },
  box: {
    title: 'a box moved over them',
    script: `(stage) => {
    stage.innerHTML = '<p style="position: fixed; top: 0; background: Canvas">On top.</p>';
    const [box] = stage.children;
    let frame = 0;
    return () => { box.style.transform = 'translateX(' + (frame++ % 300) + 'px)'; };
  }`,
  },
  text: {
    title: 'one text rewritten',
    script: `(stage) => {
    stage.innerHTML = '<p>0</p>';
    const text = stage.firstChild.firstChild;
    let frame = 0;
    return () => { text.data = frame++; };
  }`,
  },
};
