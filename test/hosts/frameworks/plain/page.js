const bills = document.querySelector('kulanz-provider');
const calls = document.querySelector('#calls');

bills.addEventListener('kulanz-plan-confirmed', (event) => {
  document.querySelector('output').textContent = event.planId;
});
document.querySelector('#called').addEventListener('click', () => {
  calls.textContent = String(Number(calls.textContent) + 1);
});
document.querySelector('#toggle').addEventListener('click', () => {
  if (bills.isConnected) bills.remove();
  else document.querySelector('main').append(bills);
});
