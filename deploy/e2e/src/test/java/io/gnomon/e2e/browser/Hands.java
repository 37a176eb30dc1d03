package io.gnomon.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How a page is operated. */
enum Hands {
  MOUSE {
    @Override
    void press(Locator element) {
      element.click();
    }

    @Override
    void choose(Locator menuItem) {
      menuItem.click();
    }

    @Override
    void check(Locator box) {
      box.page().locator("label[for='%s']".formatted(box.getAttribute("id"))).first().click();
      assertThat(box).isChecked();
    }

    @Override
    void type(Locator field, String text) {
      field.fill(text);
    }

    @Override
    void select(Locator list, String option) {
      list.selectOption(option);
    }

    @Override
    void closeDialog(Visitor visitor) {
      visitor.dialog().getByText("Close").click();
    }
  },

  /** Nothing is touched that the focus was not led to. */
  KEYBOARD {
    @Override
    void press(Locator element) {
      goOnTo(element, "Tab");
      keys(element).press("Enter");
    }

    @Override
    void choose(Locator menuItem) {
      goOnTo(menuItem, "ArrowDown");
      keys(menuItem).press("Enter");
    }

    @Override
    void check(Locator box) {
      goOnTo(box, "Tab");
      keys(box).press("Space");
      assertThat(box).isChecked();
    }

    @Override
    void type(Locator field, String text) {
      goOnTo(field, "Tab");
      keys(field).press("Control+A");
      keys(field).type(text);
    }

    @Override
    void select(Locator list, String option) {
      goOnTo(list, "Tab");
      keys(list).type(option);
      assertThat(list.locator("option:checked")).hasText(option);
    }

    @Override
    void closeDialog(Visitor visitor) {
      visitor.page().keyboard().press("Escape");
    }
  };

  /** As many as a person would not go through. */
  private static final int MAX_STOPS = 150;

  /** A button or a link. */
  abstract void press(Locator element);

  /** One of an open menu. */
  abstract void choose(Locator menuItem);

  abstract void check(Locator box);

  /** Instead of what stands there. */
  abstract void type(Locator field, String text);

  /** One of a list that folds out, by what it says. */
  abstract void select(Locator list, String option);

  /** One that shows how something went. */
  abstract void closeDialog(Visitor visitor);

  private static void goOnTo(Locator element, String key) {
    assertThat(element).isVisible();
    for (int i = 0; i < MAX_STOPS && !isFocused(element); i++) {
      keys(element).press(key);
    }
    assertThat(element).isFocused();
  }

  private static boolean isFocused(Locator element) {
    return (boolean) element.evaluate("each => each === document.activeElement");
  }

  private static Keyboard keys(Locator element) {
    Page page = element.page();
    return page.keyboard();
  }
}
