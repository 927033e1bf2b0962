// The story in Vue.
import { createApp, defineComponent, nextTick, shallowRef, type App as VueApp } from 'vue';
import { appRoot, offerSteps } from '../offer-steps.ts';
import type { Story } from '../story.ts';

const story = shallowRef<Story | null>(null);

const StoryView = defineComponent({
  setup: () => ({ story }),
  template: `
    <main v-if="story">
      <h2>Overfitting in {{ story.subject }}</h2>
      <p>{{ story.count }} papers on {{ story.subject }} and overfitting: {{ story.lead }}</p>
      <p>{{ story.lead }}</p>
      <p>A <b>data</b> drift of a <em>neural</em> <i>network</i>, and retrieval-augmented <b>generation</b></p>
      <p>
        <template v-if="story.note">{{ story.note }}</template>Machine learning stands here<b v-if="story.note">{{
        story.note }}</b> with data drift <template v-if="story.note">{{ story.note }}</template>
      </p>
      <ul><li v-for="item in story.items" :key="item.id">{{ item.text }}</li></ul>
      <p>
        <template v-for="phrase in story.phrases" :key="phrase.id">{{ phrase.text }}</template>
        The end of machine learning.
      </p>
      <section v-for="section in story.sections" :key="section.id">
        <h3>{{ section.title }}</h3>
        <p>{{ section.text }} in <em>{{ story.subject }}</em></p>
      </section>
      <p>The reason is <a v-if="story.isLinked" href="#why">overfitting of a neural network</a>
        <template v-else>overfitting of a neural network</template></p>
    </main>`,
});

let app: VueApp | null = null;
const update = (next: Story) => {
  story.value = next;
  return nextTick();
};

void offerSteps({
  mount(first) {
    story.value = first;
    app = createApp(StoryView);
    app.mount(appRoot());
  },
  update,
  unmount: () => app?.unmount(),
});
