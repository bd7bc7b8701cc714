/** An invented plan of the genre, short, as a portal prints it. */
export const planText = `ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 17/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Bình, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Phát triển thư viện lưu động trên địa bàn tỉnh An Bình năm 2026
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Đưa sách đến với người dân vùng sâu, vùng xa.
2. Yêu cầu
- Bảo đảm thiết thực, tiết kiệm.
II. NHIỆM VỤ
1. Rà soát, bổ sung vốn tài liệu của thư viện tỉnh, hoàn thành trước ngày 30/6/2026.
2. Phấn đấu 85% số xã có điểm đọc sách vào năm 2026.
III. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch
a) Chủ trì, phối hợp với các đơn vị liên quan triển khai Kế hoạch này.
b) Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12 hằng năm.
2. Sở Tài chính: tham mưu bố trí kinh phí thực hiện.
Nơi nhận:
- Thường trực Tỉnh ủy;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Bình
`
