// What jsdom lacks of a browser, as far as the parts use it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
