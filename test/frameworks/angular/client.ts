// Compiles the templates in the browser: the app needs no build of its own.
import '@angular/compiler';
import { type ApplicationRef, Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { appRoot, offerSteps } from '../offer-steps.ts';
import { STORY, type Story } from '../story.ts';

const story = signal<Story | undefined>(STORY[0]);

// Called as a function: a decorator would want a compiler of its own.
const StoryView = Component({
  selector: 'story-view',
  template: `
    @if (story(); as story) {
    <main>
      <h2>Overfitting in {{ story.subject }}</h2>
      <p>{{ story.count }} papers on {{ story.subject }} and overfitting: {{ story.lead }}</p>
      <p>{{ story.lead }}</p>
      <p>A <b>data</b> drift of a <em>neural</em> <i>network</i>, and retrieval-augmented <b>generation</b></p>
      <p>@if (story.note) {{{ story.note }}}Machine learning stands here@if (story.note) {<b>{{ story.note }}</b>}
        with data drift @if (story.note) {{{ story.note }}}</p>
      <ul>@for (item of story.items; track item.id) {<li>{{ item.text }}</li>}</ul>
      <p>@for (phrase of story.phrases; track phrase.id) {{{ phrase.text }}}The end of machine learning.</p>
      @for (section of story.sections; track section.id) {
        <section><h3>{{ section.title }}</h3><p>{{ section.text }} in <em>{{ story.subject }}</em></p></section>
      }
      <p>The reason is @if (story.isLinked) {<a href="#why">overfitting of a neural network</a>
        } @else {overfitting of a neural network}</p>
    </main>
    }`,
})(
  class {
    readonly story = story;
  },
);

let app: ApplicationRef | null = null;

void offerSteps({
  async mount(first) {
    story.set(first);
    appRoot().append(document.createElement('story-view'));
    app = await bootstrapApplication(StoryView, { providers: [provideZonelessChangeDetection()] });
  },
  update(next) {
    story.set(next);
    app?.tick();
  },
  unmount() {
    app?.destroy();
    app = null;
  },
});
