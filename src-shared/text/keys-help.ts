interface KeysOfPlace {
  place: string
  /** Key and what it does. */
  keys: readonly (readonly [key: string, act: string])[]
}

const vi: { open: string; title: string; groups: readonly KeysOfPlace[] } = {
  open: 'Phím tắt',
  title: 'Phím tắt',
  groups: [
    {
      place: 'Mọi trang',
      keys: [
        ['Ctrl+K', 'Tìm nhiệm vụ, kế hoạch, trang'],
        ['F1', 'Mở bảng phím tắt này'],
        ['Tab, Shift+Tab', 'Sang ô sau, về ô trước'],
        ['Esc', 'Đóng hộp thoại, quay lại danh sách'],
      ],
    },
    {
      place: 'Danh sách',
      keys: [
        ['↑, ↓', 'Lên, xuống một dòng'],
        ['Page Up, Page Down', 'Lên, xuống một trang'],
        ['Home, End', 'Về dòng đầu, dòng cuối'],
        ['Enter', 'Mở dòng đang chọn'],
        ['F2', 'Sửa dòng đang chọn'],
        ['Dấu cách', 'Đánh dấu dòng; thêm Shift để chọn nhiều dòng'],
      ],
    },
    {
      place: 'Soạn kết quả, báo cáo',
      keys: [
        ['Ctrl+S', 'Lưu'],
        ['Ctrl+V', 'Dán tệp minh chứng vào ô kèm tệp'],
      ],
    },
    {
      place: 'Các chỗ sửa trong Word',
      keys: [
        ['J, K', 'Sang chỗ sau, về chỗ trước'],
        ['Enter', 'Nhận'],
        ['Backspace', 'Bỏ'],
      ],
    },
    {
      place: 'Đề mục của kế hoạch',
      keys: [
        ['Enter', 'Thêm dòng'],
        ['Tab, Shift+Tab', 'Lùi cấp, tiến cấp'],
        ['Alt+↑, Alt+↓', 'Đổi chỗ với dòng trên, dòng dưới'],
        ['Ctrl+V', 'Dán nhiều dòng'],
        ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'],
        ['Ctrl+Delete', 'Bỏ dòng'],
        ['F2', 'Chi tiết của dòng'],
        ['Ctrl+S', 'Lưu đề mục'],
      ],
    },
    {
      place: 'Bảng chỉ tiêu',
      keys: [
        ['Enter', 'Ghi số và xuống dòng'],
        ['Tab', 'Ghi số và sang phải'],
        ['Alt+↓', 'Chọn câu trả lời không phải số'],
        ['Ctrl+Z', 'Hoàn tác'],
      ],
    },
    {
      place: 'Ô ngày',
      keys: [
        ['↑, ↓', 'Thêm, bớt một ngày'],
        ['Enter', 'Nhận ngày vừa gõ'],
      ],
    },
  ],
}

const en: typeof vi = {
  open: 'Keyboard keys',
  title: 'Keyboard keys',
  groups: [
    {
      place: 'Every page',
      keys: [
        ['Ctrl+K', 'Find tasks, plans, pages'],
        ['F1', 'Show these keys'],
        ['Tab, Shift+Tab', 'Next field, previous field'],
        ['Esc', 'Close the dialog, go back to the list'],
      ],
    },
    {
      place: 'Lists',
      keys: [
        ['↑, ↓', 'One row up, down'],
        ['Page Up, Page Down', 'One page up, down'],
        ['Home, End', 'First row, last row'],
        ['Enter', 'Open the row'],
        ['F2', 'Edit the row'],
        ['Space', 'Mark the row; with Shift, several rows'],
      ],
    },
    {
      place: 'Writing results and reports',
      keys: [
        ['Ctrl+S', 'Save'],
        ['Ctrl+V', 'Paste evidence where files are added'],
      ],
    },
    {
      place: 'Changes made in Word',
      keys: [
        ['J, K', 'To the next, to the one before'],
        ['Enter', 'Accept'],
        ['Backspace', 'Refuse'],
      ],
    },
    {
      place: 'Items of a plan',
      keys: [
        ['Enter', 'New row'],
        ['Tab, Shift+Tab', 'Indent, outdent'],
        ['Alt+↑, Alt+↓', 'Move up, down'],
        ['Ctrl+V', 'Paste rows'],
        ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
        ['Ctrl+Delete', 'Remove the row'],
        ['F2', 'Details of the row'],
        ['Ctrl+S', 'Save the items'],
      ],
    },
    {
      place: 'Indicator sheet',
      keys: [
        ['Enter', 'Enter the figure, go down'],
        ['Tab', 'Enter the figure, go right'],
        ['Alt+↓', 'Choose an answer that is no number'],
        ['Ctrl+Z', 'Undo'],
      ],
    },
    {
      place: 'Dates',
      keys: [
        ['↑, ↓', 'One day later, earlier'],
        ['Enter', 'Take the typed day'],
      ],
    },
  ],
}

export const keysHelpText = { vi, en }
