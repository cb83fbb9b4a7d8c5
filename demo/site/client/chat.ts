/** Opens the page's own chat for a customer whom the backend has announced. */
export function openChatWhenAsked(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#chat');
  if (!dialog) return;
  document.addEventListener('kulanz-chat-start', (event) => {
    event.preventDefault();
    // The tag says first that the chat is open: closing the dialog gives the focus back to that.
    setTimeout(() => dialog.showModal());
  });
}
